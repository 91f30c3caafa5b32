using Devx.Providers.Contracts;
using Devx.Providers.Planning;

namespace Devx.Tui.State;

/// <summary>Something asked of one machine, or of all machines of a provider.</summary>
/// <param name="Provider">The provider that does it.</param>
/// <param name="Operation">What was asked for.</param>
internal sealed record MachineSubject(string Provider, MachineOperation Operation) : OperationSubject
{
    /// <inheritdoc/>
    public override string Verb => VerbWords.Name(Operation.Verb);

    /// <inheritdoc/>
    public override string Target => Operation.Name.Length == 0 ? Provider : $"{Provider}/{Operation.Name}";

    /// <inheritdoc/>
    public override string? Doing => VerbWords.Doing(Operation.Verb);

    /// <inheritdoc/>
    public override bool Concerns(MachineId machine) =>
        Provider == machine.Provider && (Operation.Name == machine.Name || Operation.Name.Length == 0);
}
