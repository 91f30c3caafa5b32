using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Planning;
using Devx.Tui.Hosting;
using Devx.Tui.Hosting.Scripting;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Devx.Tui.Tests.Hosting.Scripting;

public sealed class PlanRunTests : IDisposable
{
    private static readonly OperationPlan Start = Plan(new StartMachine("dev"), "start");
    private static readonly OperationPlan PutRight = Plan(new StopMachine("dev", Force: true), "stop by force");

    private readonly CancellationTokenSource _work = new();
    private readonly CancellationTokenSource _cleanup = new();
    private readonly StringWriter _error = new();
    private readonly IVmProvider _machines = Substitute.For<IVmProvider>();

    public PlanRunTests() => _machines.RunAsync(Start, Arg.Any<IProgress<OperationProgress>?>(), Arg.Any<CancellationToken>())
        .Returns(async _ =>
        {
            await _work.CancelAsync();
            throw new OperationCanceledException();
        });

    public void Dispose()
    {
        _work.Dispose();
        _cleanup.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task What_a_called_off_operation_left_behind_is_put_right()
    {
        _machines.PlanCleanupAsync(Start.Operation, _cleanup.Token).Returns(PutRight);

        ScriptOutcome outcome = await RunAsync();

        Assert.Equal((ScriptEnd.Cancelled, ExitCodes.Interrupted), (outcome.End, outcome.ExitCode));
        Assert.Equal("It was called off, and what it left behind was put right.", Assert.Single(outcome.Problems).Message);
        await _machines.Received().RunAsync(PutRight, Arg.Any<IProgress<OperationProgress>?>(), _cleanup.Token);
    }

    [Fact]
    public async Task It_is_said_when_nothing_was_left_behind()
    {
        _machines.PlanCleanupAsync(Start.Operation, _cleanup.Token).Returns(PutRight with { Steps = [] });

        Assert.Equal("It was called off; nothing has to be put right.", Assert.Single((await RunAsync()).Problems).Message);
    }

    [Fact]
    public async Task It_is_said_when_it_could_not_be_put_right()
    {
        _machines.PlanCleanupAsync(Start.Operation, _cleanup.Token)
            .ThrowsAsync(new ProviderException(ProviderFailure.Other, "The disk is full."));

        Assert.EndsWith(
            "could not be put right: The disk is full.", Assert.Single((await RunAsync()).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_interrupt_leaves_it_as_it_is_and_says_so()
    {
        _machines.PlanCleanupAsync(Start.Operation, _cleanup.Token).Returns(_ => InterruptAsync());

        Assert.Contains("was not put right", Assert.Single((await RunAsync()).Problems).Message, StringComparison.Ordinal);
    }

    private static OperationPlan Plan(MachineOperation operation, string title) =>
        new(operation, [new OperationStep(title, new CommandRequest("limactl", title))], []);

    private async Task<OperationPlan> InterruptAsync()
    {
        await _cleanup.CancelAsync();
        throw new OperationCanceledException();
    }

    private Task<ScriptOutcome> RunAsync() => new PlanRun(_machines, new ScriptProgress(_error, new FakeTimeProvider()))
        .RunAsync(Start, new ScriptTokens(_work.Token, _cleanup.Token));
}
