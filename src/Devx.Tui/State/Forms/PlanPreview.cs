namespace Devx.Tui.State.Forms;

/// <summary>What will run for the present values of a form, as far as it is known.</summary>
/// <param name="Plan">The plan that was made last.</param>
/// <param name="IsAsking">True while a newer one is on its way, so that this one must not be confirmed.</param>
/// <param name="Problem">Why there is none.</param>
/// <param name="Remedy">What to do about it.</param>
internal sealed record PlanPreview(ShownPlan? Plan = null, bool IsAsking = false, string? Problem = null, string? Remedy = null)
{
    public static PlanPreview Asking { get; } = new(IsAsking: true);

    /// <summary>True when the plan can be confirmed: it is up to date, and something has to be run.</summary>
    public bool IsReady => !IsAsking && Problem is null && Plan is { Steps.Count: > 0 };

    /// <summary>The commands as text to copy, a line each.</summary>
    public string Text => Plan is null ? "" : string.Join('\n', Plan.Steps.Select(step => step.Command));
}
