namespace Devx.Tui.State;

/// <summary>What a container used over the last minutes, besides its load.</summary>
internal sealed record UsageHistory
{
    public static UsageHistory Empty { get; } = new();

    /// <summary>Memory used, in bytes.</summary>
    public Samples Memory { get; init; } = Samples.Empty;

    /// <summary>Bytes received over its networks in a second.</summary>
    public Samples Received { get; init; } = Samples.Empty;

    /// <summary>Bytes sent over its networks in a second.</summary>
    public Samples Sent { get; init; } = Samples.Empty;

    /// <summary>Bytes read from disks in a second.</summary>
    public Samples Read { get; init; } = Samples.Empty;

    /// <summary>Bytes written to disks in a second.</summary>
    public Samples Written { get; init; } = Samples.Empty;

    /// <summary>Processes and threads.</summary>
    public Samples Processes { get; init; } = Samples.Empty;
}
