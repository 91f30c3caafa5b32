using Devx.Providers.Execution;
using Devx.Providers.Execution.Simulated;
using Microsoft.Extensions.Time.Testing;

namespace Devx.Providers.Tests.Simulated;

public sealed class SimulatedCommandRunnerTests : IDisposable
{
    private readonly TestProgram _program = new();
    private readonly FakeTimeProvider _time = new();
    private readonly SimulatedComputer _computer;
    private readonly ICommandRunner _runner;

    public SimulatedCommandRunnerTests()
    {
        _computer = new SimulatedComputerBuilder().Installed(new SimulatedProgram("/usr/local/bin/test", _program)).Build(_time);
        _runner = SimulatedHost.Create(_computer).Runner;
    }

    public void Dispose() => _computer.Dispose();

    [Fact]
    public async Task Leaving_a_stream_ends_its_program()
    {
        await foreach (OutputLine line in _runner.StreamAsync(new CommandRequest("test", "endless"), CancellationToken.None))
        {
            Assert.Equal(new OutputLine("first", false), line);
            break;
        }

        Assert.True(_program.WasKilled);
    }

    [Fact]
    public async Task Cancelling_a_run_ends_its_program()
    {
        using var cancel = new CancellationTokenSource();
        Task run = _runner.RunAsync(new CommandRequest("test", "endless"), cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.True(_program.WasKilled);
    }

    [Fact]
    public async Task A_run_that_takes_too_long_says_so_with_what_it_had_printed()
    {
        Task run = _runner.RunAsync(new CommandRequest("test", "endless") { Timeout = TimeSpan.FromSeconds(5) }, CancellationToken.None);
        _time.Advance(TimeSpan.FromSeconds(5));

        CommandException exception = await Assert.ThrowsAsync<CommandException>(() => run);

        Assert.Equal(CommandFailure.TimedOut, exception.Failure);
        Assert.Equal("first\n", exception.Result?.StandardOutput);
        Assert.True(_program.WasKilled);
    }

    [Fact]
    public async Task A_stream_gives_lines_as_they_were_and_a_last_one_without_an_end()
    {
        var lines = new List<OutputLine>();
        await foreach (OutputLine line in _runner.StreamAsync(new CommandRequest("/usr/local/bin/test", "pieces"), CancellationToken.None))
        {
            lines.Add(line);
        }

        Assert.Equal([new("one", false), new("", false), new("two", false), new("oops", true), new("rest", false)], lines);
    }

    [Fact]
    public async Task A_stream_that_ends_badly_keeps_what_was_complained_about()
    {
        CommandException exception = await Assert.ThrowsAsync<CommandException>(async () =>
        {
            await foreach (OutputLine line in _runner.StreamAsync(new CommandRequest("test", "fail"), CancellationToken.None))
            {
                Assert.True(line.IsError);
            }
        });

        Assert.Equal((3, "bad\n"), (exception.Result?.ExitCode, exception.Result?.StandardError));
    }

    private sealed class TestProgram : ISimulatedCli
    {
        public bool WasKilled { get; private set; }

        public async Task<int> RunAsync(SimulatedProcess process, CancellationToken cancellationToken)
        {
            switch (process.Arguments[0])
            {
                case "pieces":
                    process.Write("on");
                    process.Write("e\n\ntwo\n");
                    process.WriteError("oops\n");
                    process.Write("rest");
                    return 0;
                case "fail":
                    return process.Fail(3, "bad");
                default:
                    process.WriteLine("first");
                    using (cancellationToken.Register(() => WasKilled = true))
                    {
                        await Task.Delay(Timeout.Infinite, cancellationToken);
                    }

                    return 0;
            }
        }
    }
}
