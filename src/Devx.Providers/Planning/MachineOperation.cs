using Devx.Providers.Contracts;

namespace Devx.Providers.Planning;

/// <summary>Something asked of a provider's machines.</summary>
/// <param name="Name">The machine; empty for those that concern all.</param>
public abstract record MachineOperation(string Name)
{
    /// <summary>The same as a word of the table of capabilities.</summary>
    public abstract MachineVerb Verb { get; }
}

/// <summary>Make a machine.</summary>
public sealed record InitMachine(InitOptions Options) : MachineOperation(Options.Name)
{
    /// <inheritdoc/>
    public override MachineVerb Verb => MachineVerb.Init;
}

/// <summary>Start a machine.</summary>
public sealed record StartMachine(string Name) : MachineOperation(Name)
{
    /// <inheritdoc/>
    public override MachineVerb Verb => MachineVerb.Start;
}

/// <summary>Stop a machine; <paramref name="Force"/> for one that does not listen any more.</summary>
public sealed record StopMachine(string Name, bool Force = false) : MachineOperation(Name)
{
    /// <inheritdoc/>
    public override MachineVerb Verb => MachineVerb.Stop;
}

/// <summary>Stop and start a machine.</summary>
public sealed record RestartMachine(string Name) : MachineOperation(Name)
{
    /// <inheritdoc/>
    public override MachineVerb Verb => MachineVerb.Restart;
}

/// <summary>Stop every running machine of the provider.</summary>
public sealed record StopAllMachines() : MachineOperation("")
{
    /// <inheritdoc/>
    public override MachineVerb Verb => MachineVerb.StopAll;
}

/// <summary>Give a machine's memory back.</summary>
public sealed record SleepMachine(string Name) : MachineOperation(Name)
{
    /// <inheritdoc/>
    public override MachineVerb Verb => MachineVerb.Sleep;
}

/// <summary>Remove a machine with its disk.</summary>
public sealed record RemoveMachine(string Name) : MachineOperation(Name)
{
    /// <inheritdoc/>
    public override MachineVerb Verb => MachineVerb.Remove;
}

/// <summary>Make a machine the provider's default.</summary>
public sealed record SetDefaultMachine(string Name) : MachineOperation(Name)
{
    /// <inheritdoc/>
    public override MachineVerb Verb => MachineVerb.SetDefault;
}

/// <summary>Change a machine's resources; null leaves one as it is.</summary>
public sealed record ResizeMachine(string Name, int? CpuCount, ByteSize? Memory, ByteSize? Disk)
    : MachineOperation(Name)
{
    /// <inheritdoc/>
    public override MachineVerb Verb => MachineVerb.Resize;
}
