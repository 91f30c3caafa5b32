using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Commands.Engines;

/// <summary>Opens the questions and forms that change what engines hold. Every method returns at once.</summary>
internal interface IEnginePrompts
{
    /// <summary>Says what will happen, and does it when the user says so.</summary>
    void Confirm(EngineQuestion question);

    /// <summary>The form that gives a container another name.</summary>
    void AskForName(ContainerRef container);

    /// <summary>The form that changes what a container may use.</summary>
    void AskForLimits(ContainerRef container);

    /// <summary>The form that fetches an image.</summary>
    /// <param name="machine">The machine that is offered first.</param>
    void AskForImage(MachineId machine);

    /// <summary>The form that gives an image one more name.</summary>
    void AskForTag(EngineItem<ImageInfo> image);

    /// <summary>The form that makes a volume.</summary>
    /// <param name="machine">The machine that is offered first.</param>
    void AskForVolume(MachineId machine);

    /// <summary>The form that makes a network.</summary>
    /// <param name="machine">The machine that is offered first.</param>
    void AskForNetwork(MachineId machine);

    /// <summary>The choice of what is to be removed because nothing uses it.</summary>
    void AskToPrune(MachineId machine);

    /// <summary>Shows an operation that has ended, unless something else has the keys.</summary>
    void ShowResult(long number);
}
