using System.Threading.Channels;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using NSubstitute;

namespace Devx.Tui.Tests.Operations.Engines;

/// <summary>An engine whose changes a test plays: each run waits until the test ends it.</summary>
internal sealed class PlayedEngine
{
    private readonly Channel<PlayedEngineRun> _runs = Channel.CreateUnbounded<PlayedEngineRun>();

    public PlayedEngine()
    {
        Operations = Substitute.For<IEngineOperations>();
        Runtime = Substitute.For<IContainerRuntime>();
        Runtime.Operations.Returns(Operations);
        Operations.RunAsync(Arg.Any<EnginePlan>(), Arg.Any<IProgress<EngineProgress>?>(), Arg.Any<CancellationToken>()).Returns(call =>
        {
            var run = new PlayedEngineRun(call.Arg<EnginePlan>(), call.Arg<IProgress<EngineProgress>?>()!, call.Arg<CancellationToken>());
            _runs.Writer.TryWrite(run);
            return run.Task;
        });
    }

    public IEngineOperations Operations { get; }

    public IContainerRuntime Runtime { get; }

    /// <summary>The plan to stop containers.</summary>
    public static EnginePlan Stop(params string[] names) =>
        Plan(new StopContainers([.. names.Select(name => new ContainerTarget($"id-{name}", name))]), "stop", names);

    public static EnginePlan Plan(EngineOperation operation, string verb, params string[] names) =>
        new(
            operation,
            [.. names.Select(name => new EngineStep($"{verb} {name}".TrimEnd(), name, new CommandRequest("docker", verb, name)))], []);

    /// <summary>The next run that begins.</summary>
    public ValueTask<PlayedEngineRun> NextRunAsync() => _runs.Reader.ReadAsync();
}
