using Devx.Tui.State.Forms;

namespace Devx.Tui.Dialogs.Run;

/// <summary>What would be run, and how it is begun.</summary>
/// <param name="Plan">The commands as they are shown.</param>
/// <param name="Begin">Begins exactly that; gives the reason when it was not taken, else null.</param>
internal sealed record Proposal(ShownPlan Plan, Func<string?> Begin);
