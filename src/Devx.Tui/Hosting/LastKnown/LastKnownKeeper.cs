using System.Text.Json;
using Devx.Tui.State;
using Microsoft.Extensions.Hosting;

namespace Devx.Tui.Hosting.LastKnown;

/// <summary>Remembers the machines while the session goes on, rarely and only when they changed, and at its end.</summary>
internal sealed class LastKnownKeeper(LastKnownFile file, SnapshotStore store, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        LastKnownState state = LastKnownMapping.ToState(store.Current);
        if (state.Providers.Count > 0)
        {
            file.Save(state);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        string written = "";
        while (true)
        {
            await Task.Delay(Interval, time, stoppingToken);
            LastKnownState state = LastKnownMapping.ToState(store.Current);
            string content = Content(state);
            if (content != written && state.Providers.Count > 0)
            {
                file.Save(state);
                written = content;
            }
        }
    }

    // Without the times of the answers, which change when nothing else does.
    private static string Content(LastKnownState state) => JsonSerializer.Serialize(
        state with { Providers = [.. state.Providers.Select(provider => provider with { AnsweredAt = null })] },
        LastKnownJson.Default.LastKnownState);
}
