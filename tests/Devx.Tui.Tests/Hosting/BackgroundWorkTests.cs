using System.Threading.Channels;
using Devx.Providers.Contracts;
using Devx.Tui.Hosting;
using Devx.Tui.Terminal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;

namespace Devx.Tui.Tests.Hosting;

public sealed class BackgroundWorkTests : IDisposable
{
    private readonly Channel<Action> _posted = Channel.CreateUnbounded<Action>();
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<string> _told = [];
    private readonly BackgroundWork _work;

    public BackgroundWorkTests()
    {
        IUiLoop loop = Substitute.For<IUiLoop>();
        loop.When(it => it.Post(Arg.Any<Action>())).Do(call => _posted.Writer.TryWrite(call.Arg<Action>()));
        IHostApplicationLifetime lifetime = Substitute.For<IHostApplicationLifetime>();
        lifetime.ApplicationStopping.Returns(_stopping.Token);
        _work = new BackgroundWork(loop, lifetime, NullLogger<BackgroundWork>.Instance);
    }

    public void Dispose() => _stopping.Dispose();

    [Fact]
    public async Task A_result_comes_back_on_the_ui_thread()
    {
        Start(_ => Task.FromResult("result"));

        Action posted = await NextAsync();
        Assert.Empty(_told);
        posted();

        Assert.Equal(["done result"], _told);
    }

    [Fact]
    public async Task A_failure_comes_back_as_it_was_thrown()
    {
        Start(_ => throw new ProviderException(ProviderFailure.NotFound, "no such machine"));

        (await NextAsync())();

        Assert.Equal(["failed NotFound no such machine"], _told);
    }

    [Fact]
    public async Task What_nobody_expected_is_told_as_a_failure_of_ours()
    {
        Start(_ => throw new InvalidOperationException("odd"));

        (await NextAsync())();

        Assert.Equal(["failed Other devx-tui could not go on: odd"], _told);
    }

    [Fact]
    public async Task Disposing_cancels_and_nothing_is_told_afterwards()
    {
        var answer = new TaskCompletionSource<string>();
        CancellationToken seen = default;
        IDisposable call = Start(token =>
        {
            seen = token;
            return answer.Task;
        });

        call.Dispose();
        answer.SetResult("too late");
        (await NextAsync())();

        Assert.True(seen.IsCancellationRequested || seen == default);
        Assert.Empty(_told);
    }

    [Fact]
    public async Task Disposing_after_the_end_is_harmless()
    {
        IDisposable call = Start(_ => Task.FromResult("result"));
        (await NextAsync())();

        call.Dispose();

        Assert.Equal(["done result"], _told);
    }

    [Fact]
    public async Task The_end_of_the_program_cancels()
    {
        Start(async token =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return "";
        });

        await _stopping.CancelAsync();
        (await NextAsync())();

        Assert.Empty(_told);
    }

    private IDisposable Start(Func<CancellationToken, Task<string>> work) => _work.Start(
        work, result => _told.Add($"done {result}"), failure => _told.Add($"failed {failure.Failure} {failure.Message}"));

    private async Task<Action> NextAsync() => await _posted.Reader.ReadAsync(TestContext.Current.CancellationToken);
}
