using Devx.Providers.Containers;

namespace Devx.Tui.State.Details;

/// <summary>Notices when a container changed so that what was asked of it may be old.</summary>
/// <param name="key">The container.</param>
internal sealed class ContainerFollower(ContainerKey key)
{
    private Appearance? _last;
    private DateTimeOffset _since;

    /// <summary>True when it is another one than at the last look, or began to run again since the last change.</summary>
    public bool HasChanged(AppSnapshot snapshot, DateTimeOffset now)
    {
        ContainerInfo? info = ContainerLookup.Find(snapshot, key)?.Info;
        var present = new Appearance(info?.Status, info?.Health, info?.ExitCode, info?.Name);
        bool isFirst = _last is null;

        // Some lists say only roughly when it started, and differently each time: what counts is a start after the last look.
        bool hasChanged = present != _last || info?.StartedAt > _since;
        if (hasChanged)
        {
            (_last, _since) = (present, now);
        }

        return hasChanged && !isFirst;
    }

    private sealed record Appearance(ContainerStatus? Status, ContainerHealth? Health, int? ExitCode, string? Name);
}
