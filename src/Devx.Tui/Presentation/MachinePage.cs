using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>What the dialog of a machine shows: the overview, or what its provider says word for word.</summary>
internal sealed record MachinePage
{
    public required MachineId Machine { get; init; }

    public required bool IsRaw { get; init; }

    /// <summary>The provider's own text; null while it is asked for, or when it could not be read.</summary>
    public RawText? Raw { get; init; }

    /// <summary>Why there is no text.</summary>
    public ProviderException? Failure { get; init; }

    /// <summary>What is searched in the text.</summary>
    public TextSearch Search { get; init; } = TextSearch.None;
}
