using Devx.Providers.Execution;

namespace Devx.Providers.Planning;

/// <summary>One command of a plan.</summary>
/// <param name="Title">What it does in two or three words, for example "boot virtual machine".</param>
/// <param name="Command">What is run.</param>
/// <param name="IsAlwaysRun">True for a step that must run even when one before it failed (start again after a failed resize).</param>
public sealed record OperationStep(string Title, CommandRequest Command, bool IsAlwaysRun = false)
{
    /// <summary>True for a step that boots the machine: when it is ended early, the machine may go on booting by itself.</summary>
    public bool IsBoot { get; init; }
}
