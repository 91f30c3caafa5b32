using System.Runtime.CompilerServices;
using Devx.Providers.Execution;
using Devx.Providers.Execution.Recording;
using Devx.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Devx.Providers.Tests.Execution.Recording;

public sealed class RecordingCommandRunnerTests
{
    private static readonly CommandRequest Command = new("docker", "ps");

    private readonly CommandLog _log = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2025, 1, 2, 3, 4, 5, TimeSpan.Zero));

    [Fact]
    public async Task Keeps_when_a_command_ran_how_long_and_how_it_ended()
    {
        var inner = new SlowRunner(_time, new CommandResult(Command, 3, "out", "first\nsecond\n", TimeSpan.Zero));
        var runner = new RecordingCommandRunner(inner, _log, _time);
        DateTimeOffset start = _time.GetUtcNow();

        CommandResult result = await runner.RunAsync(Command, CancellationToken.None);

        Assert.Equal("out", result.StandardOutput);
        Assert.Equal([new CommandRecord(1, Command, start, TimeSpan.FromSeconds(2), 3, null, "first\nsecond\n")], _log.Snapshot());
    }

    [Theory]
    [InlineData(CommandFailure.NotStarted)]
    [InlineData(CommandFailure.TimedOut)]
    public async Task Keeps_why_a_command_had_no_end(CommandFailure failure)
    {
        var runner = new RecordingCommandRunner(new ScriptedCommandRunner().Fails(["docker", "ps"], failure), _log, _time);

        await Assert.ThrowsAsync<CommandException>(() => runner.RunAsync(Command, CancellationToken.None));

        CommandRecord record = Assert.Single(_log.Snapshot());
        Assert.Equal((null, failure.ToString(), TimeSpan.Zero), (record.ExitCode, record.Problem, record.Duration));
    }

    [Fact]
    public async Task Keeps_that_a_command_was_cancelled()
    {
        var runner = new RecordingCommandRunner(new ScriptedCommandRunner(), _log, _time);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => runner.RunAsync(Command, new CancellationToken(true)));

        Assert.Equal("cancelled", Assert.Single(_log.Snapshot()).Problem);
    }

    [Fact]
    public async Task Passes_on_a_stream_and_keeps_its_last_errors()
    {
        var inner = new ScriptedCommandRunner().On(["docker", "ps"], output: "a\nb\n", error: "no\n", exitCode: 4);
        var runner = new RecordingCommandRunner(inner, _log, _time);
        var lines = new List<string>();

        await Assert.ThrowsAsync<CommandException>(async () =>
        {
            await foreach (OutputLine line in runner.StreamAsync(Command, CancellationToken.None))
            {
                lines.Add(line.Text);
            }
        });

        CommandRecord record = Assert.Single(_log.Snapshot());
        Assert.Equal(["a", "b", "no"], lines);
        Assert.Equal((4, null, "no\n"), (record.ExitCode, record.Problem, record.ErrorTail));
    }

    [Fact]
    public async Task Keeps_that_a_stream_ended_well_or_was_left()
    {
        var runner = new RecordingCommandRunner(new ScriptedCommandRunner().On(["docker", "ps"], output: "a\nb\n"), _log, _time);

        await foreach (OutputLine line in runner.StreamAsync(Command, CancellationToken.None))
        {
            break;
        }

        await foreach (OutputLine line in runner.StreamAsync(Command, CancellationToken.None))
        {
            Assert.Null(_log.Snapshot()[^1].Duration);
        }

        Assert.Equal([(null, "cancelled"), (0, null)], _log.Snapshot().Select(record => (record.ExitCode, record.Problem)));
    }

    [Fact]
    public async Task Runs_with_the_secrets_that_it_does_not_keep()
    {
        var inner = new ScriptedCommandRunner().On(["docker", "login", "--password", "hunter2"]);
        var runner = new RecordingCommandRunner(inner, _log, _time);

        await runner.RunAsync(new CommandRequest("docker", "login", "--password", "hunter2"), CancellationToken.None);

        inner.AssertAllRan();
        Assert.Equal(["login", "--password", "***"], Assert.Single(_log.Snapshot()).Request.Arguments);
    }

    private sealed class SlowRunner(FakeTimeProvider time, CommandResult result) : ICommandRunner
    {
        public Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellationToken)
        {
            time.Advance(TimeSpan.FromSeconds(2));
            return Task.FromResult(result);
        }

        public async IAsyncEnumerable<OutputLine> StreamAsync(
            CommandRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            yield break;
        }
    }
}
