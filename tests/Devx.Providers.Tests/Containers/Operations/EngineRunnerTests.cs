using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Devx.Providers.Containers;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Testing;

namespace Devx.Providers.Tests.Containers.Operations;

public sealed class EngineRunnerTests
{
    private readonly EngineTestHost _host = new();

    [Fact]
    public async Task A_failing_step_does_not_hold_up_the_others()
    {
        string[] names = ["api", "web", "job"];
        _host.Runner.On(Command("start", "api"), "api\n");
        _host.Runner.On(Command("start", "web"), error: "Error response from daemon: No such container: web\n", exitCode: 1);
        _host.Runner.On(Command("start", "job"), "job\n");
        var news = new Reports();

        IReadOnlyList<EngineOutcome> outcomes = await RunAsync(Plan("start", names), news);

        Assert.Equal([null, ProviderFailure.NotFound, null], outcomes.Select(outcome => outcome.Failure?.Failure));
        Assert.Equal(["api", "Error response from daemon: No such container: web", "job"], outcomes.Select(outcome => outcome.Output));
        Assert.All(Enumerable.Range(0, 3), step => Assert.Equal(
            3, news.All.Count(report => report.StepIndex == step))); // began, a line, ended
    }

    [Theory]
    [InlineData("rm", "", "Error response from daemon: No such container: ghost\n", ProviderFailure.NotFound)]
    [InlineData("rm", "", "", ProviderFailure.NotFound)]
    [InlineData("prune", "WARNING!\nAre you sure you want to continue? [y/N] ", "", ProviderFailure.Other)]
    public async Task Exit_code_0_is_no_success_when_nothing_was_done(string verb, string output, string error, ProviderFailure failure)
    {
        _host.Runner.On(Command(verb, "ghost"), output, error);
        EnginePlan plan = Plan(verb, ["ghost"]) with
        {
            Operation = verb == "rm" ? new RemoveContainers([], true) : new PruneEngine(PruneScope.Containers),
        };

        IReadOnlyList<EngineOutcome> outcomes = await RunAsync(plan);

        Assert.Equal(failure, Assert.Single(outcomes).Failure?.Failure);
    }

    [Theory]
    [InlineData("docker-28.5.2/191-prune-force", "Total reclaimed space: 0B")]
    [InlineData("podman-5.8.6/561-remote-prune", "4 removed")]
    public async Task A_prune_says_what_it_has_freed(string recording, string output)
    {
        _host.Runner.On(Command("prune", "all"), Recording.Load(recording));

        IReadOnlyList<EngineOutcome> outcomes = await RunAsync(
            Plan("prune", ["all"]) with { Operation = new PruneEngine(PruneScope.Containers) });

        Assert.Equal((null, output), (outcomes[0].Failure, outcomes[0].Output));
    }

    [Fact]
    public async Task A_run_that_fails_late_says_what_it_leaves_behind()
    {
        Recording recording = Recording.Load("docker-28.5.2/131-run-port-in-use");
        string id = recording.StandardOutput.Trim();
        _host.Runner.On(Command("run", "web2"), recording);
        _host.Lists(EngineTestHost.Container("web2", ContainerStatus.Created) with { Id = id });
        EnginePlan plan = Plan("run", ["web2"]) with { Operation = new RunContainer(new RunOptions { Image = "busybox" }) };

        ProviderException? failure = (await RunAsync(plan))[0].Failure;

        Assert.Equal(ProviderFailure.WrongState, failure?.Failure);
        Assert.EndsWith("The container web2 was made all the same and stays.", failure?.Message, StringComparison.Ordinal);
        Assert.EndsWith($"Remove it with: docker --context lab rm {id[..12]}", failure?.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Podmans_word_on_checkpoints_is_shown_as_it_is()
    {
        const string Words = "checkpoint/restore requires at least CRIU 31100";
        string[] command = ["podman", "checkpoint", "web"];
        _host.Runner.On(command, error: $"Error: {Words}\n", exitCode: 125);
        var step = new EngineStep("checkpoint web", "web", new CommandRequest("podman", "checkpoint", "web"));

        IReadOnlyList<EngineOutcome> outcomes = await new EngineRunner(_host.Podman).RunAsync(
            new EnginePlan(new CheckpointContainer(EngineTestHost.Target("web"), null, false, null), [step], []), null,
            EngineTestHost.Cancel);

        Assert.Equal(Words, outcomes[0].Failure?.Message);
    }

    [Fact]
    public async Task Eight_steps_run_at_the_same_time_and_no_more()
    {
        var runner = new HeldRunner();
        EnginePlan plan = Plan("stop", [.. Enumerable.Range(0, 20).Select(number => $"c{number}")]);

        Task<IReadOnlyList<EngineOutcome>> running = new EngineRunner(Docker(runner)).RunAsync(plan, null, EngineTestHost.Cancel);
        await runner.WhenBegunAsync(8);
        int most = runner.Begun;
        runner.Release();
        IReadOnlyList<EngineOutcome> outcomes = await running;

        Assert.Equal(8, most);
        Assert.Equal(20, outcomes.Count(outcome => outcome.Failure is null));
        Assert.Equal(plan.Steps, outcomes.Select(outcome => outcome.Step));
    }

    [Fact]
    public async Task The_steps_of_a_prune_run_one_after_another()
    {
        var runner = new HeldRunner();
        EnginePlan plan = Plan("prune", ["containers", "images"]) with { Operation = new PruneEngine(PruneScope.Containers) };

        Task<IReadOnlyList<EngineOutcome>> running = new EngineRunner(Docker(runner)).RunAsync(plan, null, EngineTestHost.Cancel);
        await runner.WhenBegunAsync(1);
        int first = runner.Begun;
        runner.Release();
        await running;

        Assert.Equal((1, 2), (first, runner.Begun));
    }

    [Fact]
    public async Task Calling_off_ends_what_is_under_way_and_begins_nothing_more()
    {
        var runner = new HeldRunner();
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(EngineTestHost.Cancel);
        EnginePlan plan = Plan("stop", [.. Enumerable.Range(0, 20).Select(number => $"c{number}")]);

        Task<IReadOnlyList<EngineOutcome>> running = new EngineRunner(Docker(runner)).RunAsync(plan, null, cancel.Token);
        await runner.WhenBegunAsync(8);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal((8, 8), (runner.Begun, runner.Ended));
    }

    private static string[] Command(string verb, string name) => ["docker", verb, name];

    private static EnginePlan Plan(string verb, IReadOnlyList<string> names) => new(
        new StartContainers([]),
        [.. names.Select(name => new EngineStep($"{verb} {name}", name, new CommandRequest("docker", verb, name)))], []);

    private Task<IReadOnlyList<EngineOutcome>> RunAsync(EnginePlan plan, IProgress<EngineProgress>? progress = null) =>
        new EngineRunner(_host.Docker).RunAsync(plan, progress, EngineTestHost.Cancel);

    private EngineAccess Docker(ICommandRunner runner) => _host.Docker with
    {
        Cli = new DockerRuntime(
            new VmTestHost().Access with { Runner = runner }, "docker", new RuntimeEndpoint(RuntimeKind.Docker, "context:lab")),
    };

    private sealed class Reports : IProgress<EngineProgress>
    {
        public ConcurrentQueue<EngineProgress> All { get; } = [];

        public void Report(EngineProgress value) => All.Enqueue(value);
    }

    /// <summary>Runs programs that end when they are let go, or are ended.</summary>
    private sealed class HeldRunner : ICommandRunner
    {
        private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Channel<bool> _begins = Channel.CreateUnbounded<bool>();
        private int _begun;
        private int _ended;

        public int Begun => Volatile.Read(ref _begun);

        public int Ended => Volatile.Read(ref _ended);

        public void Release() => _release.SetResult();

        public async Task WhenBegunAsync(int count)
        {
            for (int seen = 0; seen < count; seen++)
            {
                await _begins.Reader.ReadAsync(EngineTestHost.Cancel);
            }
        }

        public Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("steps are streamed");

        public async IAsyncEnumerable<OutputLine> StreamAsync(
            CommandRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _begun);
            _begins.Writer.TryWrite(true);
            try
            {
                await _release.Task.WaitAsync(cancellationToken);
            }
            finally
            {
                Interlocked.Increment(ref _ended);
            }

            yield return new OutputLine("done", false);
        }
    }
}
