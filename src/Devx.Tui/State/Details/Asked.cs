using Devx.Providers.Contracts;

namespace Devx.Tui.State.Details;

/// <summary>What is asked for when it is looked at. The last answer stays while it is asked for again, and when that fails.</summary>
internal sealed record Asked<T>
    where T : class
{
    public static Asked<T> Never { get; } = new();

    /// <summary>The last answer; null while there was none.</summary>
    public T? Value { get; init; }

    /// <summary>When it came.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Why there is no newer one.</summary>
    public ProviderException? Failure { get; init; }

    public bool IsAsking { get; init; }
}
