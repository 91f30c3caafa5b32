using Devx.Providers.Contracts;

namespace Devx.Tui.Commands;

/// <summary>Opens what lies on top of the dashboard. Every method returns at once; results come through callbacks.</summary>
internal interface IPrompts
{
    /// <summary>The keys of the place where the user is.</summary>
    void ShowHelp(CommandContext context);

    /// <summary>The providers, what is wrong with them, and the choice of the default.</summary>
    void ShowProviders();

    /// <summary>The operations and the commands of this session.</summary>
    void ShowActivity();

    /// <summary>One operation: its steps, its output, what went wrong.</summary>
    void ShowOperation(long number);

    /// <summary>All that is known of one operation as text.</summary>
    void ShowOperationText(long number);

    /// <summary>Asks whether to call off an operation.</summary>
    void AskToCancel(long number);

    /// <summary>Asks whether to quit while operations are active.</summary>
    void AskToQuit();

    /// <summary>The form for a new machine.</summary>
    void AskForNewMachine();

    /// <summary>The form that changes the cpus, memory and disk of a machine.</summary>
    void AskForSize(MachineId machine);

    /// <summary>Says what will happen, and does it when the user says so.</summary>
    /// <param name="requests">What, one or more; several only to stop the machines of several providers.</param>
    /// <param name="undo">The key that undoes it and what it does; null when there is none.</param>
    void Confirm(IReadOnlyList<OperationRequest> requests, string? undo);

    /// <summary>All that is known of one machine.</summary>
    void ShowMachine(MachineId machine);

    /// <summary>A short list of things to pick one of.</summary>
    /// <param name="title">What is picked.</param>
    /// <param name="choices">The things, one or more.</param>
    /// <param name="start">The one the cursor is on at first.</param>
    void Choose(string title, IReadOnlyList<Choice> choices, int start = 0);
}
