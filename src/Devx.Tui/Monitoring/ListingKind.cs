using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Monitoring;

/// <summary>One of the lists that an engine gives besides its containers: how it is asked for, and where it goes.</summary>
/// <param name="Word">What is listed, for the log.</param>
/// <param name="AskAsync">Asks the engine.</param>
/// <param name="Get">What was read of a machine before.</param>
/// <param name="Set">The machine with what was read now.</param>
/// <param name="KeyOf">What tells one from all others.</param>
internal sealed record ListingKind<T>(
    string Word,
    Func<IEngineCatalog, CancellationToken, Task<IReadOnlyList<T>>> AskAsync,
    Func<MachineSnapshot, EngineListing<T>> Get,
    Func<MachineSnapshot, EngineListing<T>, MachineSnapshot> Set,
    Func<EngineItem<T>, string> KeyOf);
