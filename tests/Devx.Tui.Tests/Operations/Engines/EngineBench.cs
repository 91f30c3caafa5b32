using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Tui.Commands;
using Devx.Tui.Commands.Engines;
using Devx.Tui.Operations;
using Devx.Tui.Operations.Engines;
using Devx.Tui.State;
using Devx.Tui.Tests.Monitoring;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;

namespace Devx.Tui.Tests.Operations.Engines;

/// <summary>Changes at work in engines that a test plays.</summary>
internal sealed class EngineBench
{
    public static readonly MachineId Dev = new("lima", "dev"), Other = new("podman", "podman-default");

    public EngineBench(SessionOptions? options = null)
    {
        var engines = Substitute.For<IEngines>();
        engines.RuntimeOf(Dev).Returns(Lima.Runtime);
        engines.RuntimeOf(Other).Returns(Podman.Runtime);
        Board = new OperationBoard(Store, Time);
        Work = new EngineWork(engines, Board, Refresher, Time, NullLogger<EngineWork>.Instance);
        Actions = new EngineActions(engines, Work, Store, options ?? new SessionOptions());
    }

    public WatchedTime Time { get; } = new();

    public SnapshotStore Store { get; } = new(Snapshots.MacMini with { Operations = [], Journal = [] });

    public OperationBoard Board { get; }

    public IRefresher Refresher { get; } = Substitute.For<IRefresher>();

    public PlayedEngine Lima { get; } = new();

    public PlayedEngine Podman { get; } = new();

    public EngineWork Work { get; }

    public EngineActions Actions { get; }

    public IEnumerable<string> Journal => Store.Current.Journal.Reverse().Select(entry => $"{entry.Subject} {entry.Text}");

    public OperationSnapshot Operation(long number) => Store.Current.Operations.Single(operation => operation.Number == number);

    /// <summary>Submits a plan to lima/dev, and waits for its run.</summary>
    public async Task<PlayedEngineRun> BeginAsync(EnginePlan plan)
    {
        Assert.Null(Actions.Submit([new EngineChange(Dev, plan)]));
        return await Lima.NextRunAsync();
    }

    /// <summary>Waits until an operation is where it should be.</summary>
    public async Task<OperationSnapshot> UntilAsync(long number, OperationPhase phase)
    {
        await Store.UntilAsync(snapshot => snapshot.Operations.Any(operation => operation.Number == number && operation.Phase == phase));
        return Operation(number);
    }
}
