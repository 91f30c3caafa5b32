using System.Threading.Channels;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Planning;
using NSubstitute;

namespace Devx.Tui.Tests.Operations;

/// <summary>A provider whose operations a test plays: it gives plans, and each run waits until the test ends it.</summary>
internal sealed class PlayedProvider
{
    private readonly Channel<PlayedRun> _runs = Channel.CreateUnbounded<PlayedRun>();

    public PlayedProvider(string name)
    {
        Machines = Substitute.For<IVmProvider>();
        Machines.Name.Returns(name);
        Machines.PlanAsync(Arg.Any<MachineOperation>(), Arg.Any<CancellationToken>())
            .Returns(call => Plan(call.Arg<MachineOperation>(), call.Arg<CancellationToken>()));
        Machines.PlanCleanupAsync(Arg.Any<MachineOperation>(), Arg.Any<CancellationToken>())
            .Returns(call => Task.FromResult(Cleanup(call.Arg<MachineOperation>())));
        Machines.AdviceFor(Arg.Any<MachineOperation>()).Returns(new StuckAdvice(["/var/log/serial.log"], "Look at the log."));
        Machines.RunAsync(Arg.Any<OperationPlan>(), Arg.Any<IProgress<OperationProgress>?>(), Arg.Any<CancellationToken>()).Returns(call =>
        {
            var run = new PlayedRun(call.Arg<OperationPlan>(), call.Arg<IProgress<OperationProgress>?>()!, call.Arg<CancellationToken>());
            RunCount++;
            _runs.Writer.TryWrite(run);
            return run.Task;
        });
        Provider = new Provider(new DetectedProvider(name, $"/usr/bin/{name}", null), Machines, _ => null);
    }

    public IVmProvider Machines { get; }

    public Provider Provider { get; }

    /// <summary>How many plans were run so far.</summary>
    public int RunCount { get; private set; }

    /// <summary>Its plan for an operation; two steps unless a test says otherwise.</summary>
    public Func<MachineOperation, CancellationToken, Task<OperationPlan>> Plan { get; set; } =
        (operation, _) => Task.FromResult(PlanOf(operation, "boot", "provision"));

    /// <summary>Its plan for what a cancelled operation left.</summary>
    public Func<MachineOperation, OperationPlan> Cleanup { get; set; } = operation => new OperationPlan(operation, [], []);

    public static OperationPlan PlanOf(MachineOperation operation, params string[] titles) =>
        new(operation, [.. titles.Select(title => new OperationStep(title, new CommandRequest("vm", title, operation.Name)))], []);

    /// <summary>The next run that begins.</summary>
    public ValueTask<PlayedRun> NextRunAsync() => _runs.Reader.ReadAsync();
}
