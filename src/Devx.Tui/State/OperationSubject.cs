using Devx.Providers.Contracts;

namespace Devx.Tui.State;

/// <summary>What an operation was asked to do, and to what.</summary>
internal abstract record OperationSubject
{
    /// <summary><c>start</c>, <c>remove image</c>: what comes before the target.</summary>
    public abstract string Verb { get; }

    /// <summary><c>lima/dev</c>, <c>lima</c> when it concerns all of them, <c>3 containers in lima/dev</c>.</summary>
    public abstract string Target { get; }

    /// <summary><c>start colima/default</c></summary>
    public string Title => $"{Verb} {Target}";

    /// <summary>What a machine is doing meanwhile; null when its state is not what changes.</summary>
    public virtual string? Doing => null;

    /// <summary>True when it is done to a machine itself, and not only to something in it.</summary>
    public virtual bool Concerns(MachineId machine) => false;
}
