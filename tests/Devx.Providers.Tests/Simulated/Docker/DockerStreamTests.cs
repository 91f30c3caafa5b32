using Devx.Providers.Execution;
using Devx.Providers.Execution.Simulated;
using Devx.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Devx.Providers.Tests.Simulated.Docker;

public sealed class DockerStreamTests : IDisposable
{
    private readonly SimulatedComputer _computer = RecordedDocker.Full();
    private readonly FakeTimeProvider _time;

    public DockerStreamTests() => _time = (FakeTimeProvider)_computer.Time;

    public void Dispose() => _computer.Dispose();

    [Fact]
    public async Task Stats_are_made_for_a_terminal_also_without_one()
    {
        string[] recorded = Recording.Load("docker-28.5.2/147-stats-stream").StandardOutput.Split('\n');
        List<OutputLine> lines = await ReadAsync(["stats", "--format", "json"], 8, () => _time.Advance(TimeSpan.FromMilliseconds(500)));

        // Three rows, the same three rows once more with codes at their ends, a cleared line, then the next frame.
        Assert.Equal(recorded.Take(8).Select(Codes), lines.Select(line => Codes(line.Text)));
    }

    [Fact]
    public async Task Events_come_when_something_happens()
    {
        ICommandRunner runner = SimulatedHost.Create(_computer).Runner;
        IAsyncEnumerator<OutputLine> events = runner.StreamAsync(
            new CommandRequest("docker", "events", "--format", "json") { Timeout = Timeout.InfiniteTimeSpan }, CancellationToken.None)
            .GetAsyncEnumerator();
        Task<bool> first = events.MoveNextAsync().AsTask();

        await runner.RunAsync(new CommandRequest("docker", "start", "failed"), CancellationToken.None);

        Assert.True(await first);
        Assert.Contains("\"Action\":\"start\"", events.Current.Text, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"failed\"", events.Current.Text, StringComparison.Ordinal);
        await events.DisposeAsync();
    }

    [Fact]
    public async Task Events_end_badly_when_the_engine_goes_down()
    {
        ICommandRunner runner = SimulatedHost.Create(_computer).Runner;
        var request = new CommandRequest("docker", "events") { Timeout = Timeout.InfiniteTimeSpan };
        IAsyncEnumerator<OutputLine> events = runner.StreamAsync(request, CancellationToken.None).GetAsyncEnumerator();
        Task<bool> next = events.MoveNextAsync().AsTask();

        _computer.Machines.Kill(_computer.State.Machines[0]);

        // The complaint comes first, then the end.
        Assert.True(await next);
        CommandException exception = await Assert.ThrowsAsync<CommandException>(async () => await events.MoveNextAsync());
        Assert.Equal(CommandFailure.StreamFailed, exception.Failure);
        await events.DisposeAsync();
    }

    private async Task<List<OutputLine>> ReadAsync(string[] arguments, int count, Action whileWaiting)
    {
        var lines = new List<OutputLine>();
        var request = new CommandRequest("docker", arguments) { Timeout = Timeout.InfiniteTimeSpan };
        IAsyncEnumerator<OutputLine> stream =
            SimulatedHost.Create(_computer).Runner.StreamAsync(request, CancellationToken.None).GetAsyncEnumerator();
        await using (stream)
        {
            while (lines.Count < count)
            {
                Task<bool> next = stream.MoveNextAsync().AsTask();
                while (!next.IsCompleted)
                {
                    // The program may only be on its way to its next wait.
                    whileWaiting();
                    await Task.Yield();
                }

                Assert.True(await next);
                lines.Add(stream.Current);
            }
        }

        return lines;
    }

    private static string Codes(string line) =>
        line.IndexOf('{', StringComparison.Ordinal) is var start and >= 0 && line.LastIndexOf('}') is var end
            ? line[..start] + "{}" + line[(end + 1)..]
            : line;
}
