using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Devx.Providers.Containers.Logs;
using Devx.Providers.Contracts;
using Microsoft.Extensions.Time.Testing;

namespace Devx.Providers.Tests.Containers.Logs;

public sealed class OrderedLogTests
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(50);
    private readonly FakeTimeProvider _time = new();
    private readonly Channel<ContainerLogLine> _arriving = Channel.CreateUnbounded<ContainerLogLine>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_streams_come_out_in_the_order_of_their_times()
    {
        Arrive(Out(1), Out(3), Out(5), Error(2), Error(4));
        _arriving.Writer.Complete();

        Assert.Equal(["1", "2", "3", "4", "5"], await TextsAsync());
    }

    [Fact]
    public async Task Lines_of_the_same_time_and_without_one_keep_their_places()
    {
        Arrive(Out(7, "a"), Out(7, "b"), new ContainerLogLine(null, "c", false), Out(8, "e"), Error(7, "d"));
        _arriving.Writer.Complete();

        Assert.Equal(["a", "b", "c", "d", "e"], await TextsAsync());
    }

    [Fact]
    public async Task A_clock_that_was_set_back_turns_no_stream_round()
    {
        Arrive(Out(9, "a"), Out(2, "b"), Error(9, "c"));
        _arriving.Writer.Complete();

        Assert.Equal(["a", "b", "c"], await TextsAsync());
    }

    [Fact]
    public async Task After_a_rest_what_was_held_comes_out()
    {
        Arrive(Out(2), Error(1));
        IAsyncEnumerator<ContainerLogLine> log = Log().GetAsyncEnumerator(Cancel);
        await using (log)
        {
            Task<bool> first = log.MoveNextAsync().AsTask();
            Assert.False(first.IsCompleted);

            _time.Advance(Rest);

            Assert.True(await first);
            Assert.Equal("1", log.Current.Text);
            Assert.True(await log.MoveNextAsync());
            Assert.Equal("2", log.Current.Text);
        }
    }

    [Fact]
    public async Task One_stream_alone_is_not_held_after_its_beginning()
    {
        Arrive(Out(1));
        IAsyncEnumerator<ContainerLogLine> log = Log().GetAsyncEnumerator(Cancel);
        await using (log)
        {
            Task<bool> first = log.MoveNextAsync().AsTask();
            _time.Advance(Rest);
            Assert.True(await first);

            Task<bool> second = log.MoveNextAsync().AsTask();
            Arrive(Out(2));

            Assert.True(await second);
        }
    }

    [Fact]
    public async Task Holds_no_more_than_it_must()
    {
        Arrive([.. Enumerable.Range(0, 10_000).Select(number => Out(number))]);
        IAsyncEnumerator<ContainerLogLine> log = Log().GetAsyncEnumerator(Cancel);
        await using (log)
        {
            for (int number = 0; number < 5_000; number++)
            {
                Assert.True(await log.MoveNextAsync());
                Assert.Equal($"{number}", log.Current.Text);
            }
        }
    }

    [Fact]
    public async Task Holds_few_lines_that_are_long()
    {
        Arrive([.. Enumerable.Range(0, 40).Select(number => Out(number, new string('x', 32 << 10)))]);
        IAsyncEnumerator<ContainerLogLine> log = Log().GetAsyncEnumerator(Cancel);
        await using (log)
        {
            for (int number = 0; number < 16; number++)
            {
                Assert.True(await log.MoveNextAsync());
            }
        }
    }

    [Fact]
    public async Task What_came_before_a_failure_comes_before_it()
    {
        Arrive(Out(2), Error(1));
        _arriving.Writer.Complete(new ProviderException(ProviderFailure.EngineDown, "gone"));
        var texts = new List<string>();

        await Assert.ThrowsAsync<ProviderException>(() => TextsAsync(texts));

        Assert.Equal(["1", "2"], texts);
    }

    [Fact]
    public async Task Leaving_while_a_line_is_awaited_ends_the_log()
    {
        Arrive(Out(1));
        bool isEnded = false;
        IAsyncEnumerator<ContainerLogLine> log = Log(() => isEnded = true).GetAsyncEnumerator(Cancel);
        Task<bool> first = log.MoveNextAsync().AsTask();
        _time.Advance(Rest);
        Assert.True(await first);

        await log.DisposeAsync();

        Assert.True(isEnded);
    }

    private static ContainerLogLine Out(int time, string? text = null) => new(At(time), text ?? $"{time}", false);

    private static ContainerLogLine Error(int time, string? text = null) => new(At(time), text ?? $"{time}", true);

    private static DateTimeOffset At(int time) => DateTimeOffset.UnixEpoch.AddSeconds(time);

    private void Arrive(params ReadOnlySpan<ContainerLogLine> lines)
    {
        foreach (ContainerLogLine line in lines)
        {
            Assert.True(_arriving.Writer.TryWrite(line));
        }
    }

    private IAsyncEnumerable<ContainerLogLine> Log(Action? onEnd = null) =>
        OrderedLog.ReadAsync(ending => ArrivingAsync(onEnd, ending), _time, Cancel);

    private async IAsyncEnumerable<ContainerLogLine> ArrivingAsync(
        Action? onEnd, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await foreach (ContainerLogLine line in _arriving.Reader.ReadAllAsync(cancellationToken))
            {
                yield return line;
            }
        }
        finally
        {
            onEnd?.Invoke();
        }
    }

    private Task<List<string>> TextsAsync() => TextsAsync([]);

    private async Task<List<string>> TextsAsync(List<string> texts)
    {
        await foreach (ContainerLogLine line in Log())
        {
            texts.Add(line.Text);
        }

        return texts;
    }
}
