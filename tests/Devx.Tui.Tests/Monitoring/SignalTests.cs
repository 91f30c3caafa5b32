using Devx.Tui.Monitoring;

namespace Devx.Tui.Tests.Monitoring;

public sealed class SignalTests
{
    private readonly WatchedTime _time = new();
    private readonly Signal _signal;

    public SignalTests() => _signal = new Signal(_time);

    [Fact]
    public async Task Wakes_who_waits()
    {
        Task<bool> waiting = _signal.WaitAsync(TimeSpan.FromSeconds(5), CancellationToken.None);

        _signal.Set();

        Assert.True(await waiting);
    }

    [Fact]
    public async Task Is_kept_for_who_comes_later_and_then_gone()
    {
        _signal.Set();
        _signal.Set();

        bool isFirstWoken = await _signal.WaitAsync(TimeSpan.FromSeconds(5), CancellationToken.None);
        Task<bool> second = _signal.WaitAsync(TimeSpan.FromSeconds(5), CancellationToken.None);
        await _time.PassAsync(TimeSpan.FromSeconds(5));

        Assert.True(isFirstWoken);
        Assert.False(await second);
    }

    [Fact]
    public async Task Ends_with_its_token()
    {
        using var end = new CancellationTokenSource();
        Task<bool> waiting = _signal.WaitAsync(Timeout.InfiniteTimeSpan, end.Token);

        await end.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
