using System.IO.Pipelines;
using Devx.Providers.Execution.Local;
using PipeReader = Devx.Providers.Execution.Local.PipeReader;

namespace Devx.Providers.Tests.Execution.Local;

public sealed class PipeReaderTests
{
    private static readonly RunnerLimits Limits = new() { BytesAfterExit = 100_000, PipeGrace = TimeSpan.FromMilliseconds(1) };

    private readonly KeptOutput _output = new(10_000_000);
    private readonly Pipe _pipe = new(new PipeOptions(pauseWriterThreshold: 0));

    [Fact]
    public async Task Reads_to_the_end_of_the_pipe()
    {
        await _pipe.Writer.WriteAsync("abc"u8.ToArray());
        await _pipe.Writer.CompleteAsync();

        await ReadAsync(new TaskCompletionSource().Task);

        Assert.Equal("abc", _output.ToString());
    }

    [Fact]
    public async Task Stops_waiting_soon_after_the_program_has_ended()
    {
        var ended = new TaskCompletionSource();
        await _pipe.Writer.WriteAsync("abc"u8.ToArray());
        Task reading = ReadAsync(ended.Task);
        Assert.False(reading.IsCompleted);

        ended.SetResult();
        await reading;

        Assert.Equal("abc", _output.ToString());
    }

    [Fact]
    public async Task Stops_reading_what_cannot_be_of_the_program_any_more()
    {
        // What it left running prints faster than anybody reads: no read ever waits.
        await _pipe.Writer.WriteAsync(new byte[5_000_000]);

        await ReadAsync(Task.CompletedTask);

        Assert.InRange(_output.ToString().Length, Limits.BytesAfterExit, 2 * Limits.BytesAfterExit);
    }

    [Fact]
    public async Task Ends_quietly_when_nobody_wants_more()
    {
        using var unwanted = new CancellationTokenSource();
        Task reading = ReadAsync(new TaskCompletionSource().Task, unwanted.Token);

        await unwanted.CancelAsync();

        await reading;
        Assert.Equal("", _output.ToString());
    }

    private Task ReadAsync(Task programEnded, CancellationToken cancellationToken = default) =>
        new PipeReader(_output, programEnded, Limits).ReadAsync(_pipe.Reader.AsStream(), cancellationToken);
}
