namespace Devx.Tui.Handoff;

/// <summary>Gives the terminal back to the shell that started us, for a while.</summary>
internal interface IJobControl
{
    /// <summary>
    /// Suspends this program only, as ctrl-z does everywhere; returns when it is continued in the foreground, at once where no shell could
    /// continue it. On the UI thread, from a posted action.
    /// </summary>
    void Suspend();
}
