namespace Devx.Providers.Containers.Operations;

/// <summary>What can be done to a container in the state it is in.</summary>
/// <param name="dialect">The engine's ways.</param>
internal sealed class ContainerRules(EngineDialect dialect)
{
    private const string StartFirst = "Start it first.", ResumeFirst = "Resume it first.";

    /// <summary>Whether a container is to be started.</summary>
    public static TargetVerdict Start(ContainerInfo container) => container.Status switch
    {
        ContainerStatus.Running or ContainerStatus.Restarting => TargetVerdict.Nothing($"{container.Name} runs already."),
        ContainerStatus.Paused => TargetVerdict.Wrong($"{container.Name} is paused.", "Resume it instead."),
        ContainerStatus.Unknown or ContainerStatus.Created or ContainerStatus.Stopping or ContainerStatus.Exited or ContainerStatus.Dead =>
            TargetVerdict.Go,
        ContainerStatus.Removing => Going(container),
    };

    /// <summary>Whether it is to be stopped.</summary>
    public TargetVerdict Stop(ContainerInfo container) =>
        IsDown(container) ? TargetVerdict.Nothing($"{container.Name} does not run.") : Interrupt(container);

    /// <summary>Whether it is to be stopped and started.</summary>
    public TargetVerdict Restart(ContainerInfo container) =>
        container.Status == ContainerStatus.Removing ? Going(container) : Interrupt(container);

    /// <summary>Whether it is to be frozen.</summary>
    public static TargetVerdict Pause(ContainerInfo container) => container.Status switch
    {
        ContainerStatus.Running or ContainerStatus.Unknown => TargetVerdict.Go,
        ContainerStatus.Paused => TargetVerdict.Nothing($"{container.Name} is paused already."),
        ContainerStatus.Restarting => TargetVerdict.Wrong($"{container.Name} is between two runs.", "Wait until it runs."),
        ContainerStatus.Created or ContainerStatus.Stopping or ContainerStatus.Exited or ContainerStatus.Dead =>
            TargetVerdict.Wrong($"{container.Name} does not run.", StartFirst),
        ContainerStatus.Removing => Going(container),
    };

    /// <summary>Whether it is to go on.</summary>
    public static TargetVerdict Resume(ContainerInfo container) => container.Status switch
    {
        ContainerStatus.Paused or ContainerStatus.Unknown => TargetVerdict.Go,
        ContainerStatus.Running or ContainerStatus.Restarting => TargetVerdict.Nothing($"{container.Name} is not paused."),
        ContainerStatus.Created or ContainerStatus.Stopping or ContainerStatus.Exited or ContainerStatus.Dead =>
            TargetVerdict.Wrong($"{container.Name} is not paused, it does not run.", "Start it instead."),
        ContainerStatus.Removing => Going(container),
    };

    /// <summary>Whether it is sent a signal.</summary>
    public static TargetVerdict Kill(ContainerInfo container) =>
        IsDown(container) ? TargetVerdict.Nothing($"{container.Name} does not run.") : TargetVerdict.Go;

    /// <summary>Whether it is to be removed.</summary>
    public static TargetVerdict Remove(ContainerInfo container, bool isForced) => container.IsUp && !isForced
        ? TargetVerdict.Wrong($"{container.Name} {Doing(container)}.", "Stop it first, or remove it by force.")
        : TargetVerdict.Go;

    /// <summary>Whether it can be put on the disk.</summary>
    public static TargetVerdict Checkpoint(ContainerInfo container) => container.Status switch
    {
        ContainerStatus.Running or ContainerStatus.Unknown => TargetVerdict.Go,
        ContainerStatus.Paused => TargetVerdict.Wrong($"{container.Name} is paused.", ResumeFirst),
        ContainerStatus.Restarting or ContainerStatus.Created or ContainerStatus.Stopping or ContainerStatus.Exited
            or ContainerStatus.Dead => TargetVerdict.Wrong($"{container.Name} does not run, so there is no memory to keep.", StartFirst),
        ContainerStatus.Removing => Going(container),
    };

    /// <summary>Whether it can be let go on from the disk.</summary>
    public static TargetVerdict Restore(ContainerInfo container) => container.IsUp
        ? TargetVerdict.Wrong($"{container.Name} {Doing(container)}.", "Stop it first.")
        : TargetVerdict.Go;

    private TargetVerdict Interrupt(ContainerInfo container) => container.Status == ContainerStatus.Paused && !dialect.StopsPaused
        ? TargetVerdict.Wrong($"{container.Name} is paused, and {dialect.Name} does not stop what is paused.", ResumeFirst)
        : TargetVerdict.Go;

    private static string Doing(ContainerInfo container) => container.Status == ContainerStatus.Paused ? "is paused" : "runs";

    private static TargetVerdict Going(ContainerInfo container) =>
        TargetVerdict.Wrong($"{container.Name} is being removed.", "Wait until it is gone.");

    private static bool IsDown(ContainerInfo container) => container.Status
        is ContainerStatus.Created or ContainerStatus.Removing or ContainerStatus.Exited or ContainerStatus.Dead;
}
