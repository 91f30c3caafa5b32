namespace Devx.Tui.State;

/// <summary>What the command line and the environment decide for the whole session.</summary>
internal sealed record SessionOptions
{
    /// <summary>Time between two readings of numbers.</summary>
    /// <value>2 seconds unless asked otherwise.</value>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>True for the simulated computer.</summary>
    public bool IsDemo { get; init; }

    /// <summary>True when the locale has no UTF-8: signs and bars are drawn in ASCII.</summary>
    public bool IsAscii { get; init; }

    /// <summary>False when NO_COLOR is set: attributes only.</summary>
    public bool HasColor { get; init; } = true;

    /// <summary>True when nothing that changes anything may be reachable.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>True when operations end at the command, which is shown.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Which actions ask before they are done.</summary>
    public ConfirmRules Confirm { get; init; } = new();
}
