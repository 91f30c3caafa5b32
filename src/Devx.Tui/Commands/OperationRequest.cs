using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>What a key asks of a provider; its machine was picked when the key was pressed.</summary>
internal sealed record OperationRequest(string Provider, MachineOperation Operation)
{
    public MachineVerb Verb => Operation.Verb;

    /// <summary>The one machine it is for; null when it concerns all of the provider.</summary>
    public MachineId? Machine => Operation.Name.Length == 0 ? null : new MachineId(Provider, Operation.Name);

    /// <summary><c>stop lima/dev</c></summary>
    public string Title => $"{VerbWords.Name(Verb)} {Machine?.ToString() ?? Provider}";
}
