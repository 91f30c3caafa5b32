using Devx.Tui.State;

namespace Devx.Tui.Monitoring.Numbers;

/// <summary>Something whose numbers are read again and again while it is on the screen.</summary>
internal interface INumberSource
{
    /// <summary>What is read, for the log.</summary>
    string Subject { get; }

    /// <summary>The least time between two readings, whatever interval was asked for.</summary>
    TimeSpan LeastRest { get; }

    /// <summary>True when a load needs one more sample before it can be told.</summary>
    bool WantsSecond { get; }

    /// <summary>Reads once.</summary>
    /// <returns>What it makes of the snapshot; null when there is no way to tell here.</returns>
    Task<Func<AppSnapshot, AppSnapshot>?> ReadAsync(CancellationToken cancellationToken);

    /// <summary>What a failed reading makes of the snapshot: the numbers are not known, the history gets a gap.</summary>
    Func<AppSnapshot, AppSnapshot> Miss();
}
