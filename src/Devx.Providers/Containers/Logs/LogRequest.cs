namespace Devx.Providers.Containers.Logs;

/// <summary>Which lines of a log are wanted.</summary>
public sealed record LogRequest
{
    /// <summary>True to go on with what is written from now on.</summary>
    public bool IsFollowing { get; init; }

    /// <summary>Only so many of the last lines; null for all.</summary>
    public int? Tail { get; init; }

    /// <summary>Only what was written since then.</summary>
    public DateTimeOffset? Since { get; init; }
}
