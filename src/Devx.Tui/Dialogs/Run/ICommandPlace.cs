using Devx.Providers.Contracts;
using Devx.Tui.Handoff;

namespace Devx.Tui.Dialogs.Run;

/// <summary>Where a command that is typed will be run.</summary>
internal interface ICommandPlace
{
    /// <summary><c>lima/dev › api</c></summary>
    string Name { get; }

    /// <summary>The machine that something may be changed in; null for none.</summary>
    MachineId? Machine { get; }

    /// <summary>What gets the terminal for a command; asks no CLI.</summary>
    /// <param name="words">The program and its arguments, one or more.</param>
    /// <exception cref="ProviderException">Nothing can be run there now.</exception>
    HandoffRequest Request(IReadOnlyList<string> words);
}
