using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>Opens what runs something in a container, or makes one. Every method returns at once.</summary>
internal interface IRunPrompts
{
    /// <summary>The form for a new container.</summary>
    /// <param name="machine">Where it is made.</param>
    /// <param name="image">What from; null to choose it in the form.</param>
    void AskForNewContainer(MachineId machine, string? image);

    /// <summary>Looks which shell a container has, and lends it the terminal.</summary>
    void OpenShell(ContainerRef container);

    /// <summary>Asks for a command to run in a container.</summary>
    void AskForCommand(ContainerRef container);

    /// <summary>Asks for a command to run on this computer.</summary>
    void AskForHostCommand();

    /// <summary>Lends the terminal to a container itself; asks before when ctrl-c would stop it.</summary>
    void Attach(ContainerRef container);

    /// <summary>The checkpoints of a container: make one, go on from one.</summary>
    /// <param name="machine">Where it is done.</param>
    /// <param name="container">The container; null to make one from a file.</param>
    void AskForCheckpoint(MachineId machine, ContainerRef? container);
}
