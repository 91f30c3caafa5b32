using Devx.Providers.Contracts;
using Devx.Providers.Execution.Simulated.Faults;
using Devx.Providers.Planning;
using Devx.Tui.State;

namespace Devx.Tui.Tests.Operations;

public sealed class SimulatedQueueTests
{
    [Theory]
    [InlineData("podman", "podman-default", MachineStatus.Stopped)]
    [InlineData("lima", "dev", MachineStatus.Stopped)]
    [InlineData("orbstack", "docker", MachineStatus.Stopped)]
    public async Task Stops_machines_of_the_demo(string provider, string name, Enum expected)
    {
        using var bench = new SimulatedBench();

        OperationSnapshot done = await bench.DoAsync(provider, new StopMachine(name));

        Assert.Equal((OperationPhase.Done, null), (done.Phase, done.Problem?.What));
        Assert.All(done.Steps, step => Assert.Equal(StepPhase.Done, step.Phase));
        Assert.Equal(expected, await bench.StatusAsync(provider, name));
    }

    [Fact]
    public async Task Starts_a_machine_again_and_keeps_what_the_program_said()
    {
        using var bench = new SimulatedBench();
        await bench.DoAsync("lima", new StopMachine("dev"));

        OperationSnapshot done = await bench.DoAsync("lima", new StartMachine("dev"));

        Assert.Equal(OperationPhase.Done, done.Phase);
        Assert.Contains(done.Output, line => line.Text.Contains("Starting the instance", StringComparison.Ordinal));
        Assert.Equal(MachineStatus.Running, await bench.StatusAsync("lima", "dev"));
    }

    [Fact]
    public async Task A_machine_that_runs_is_not_started_again()
    {
        using var bench = new SimulatedBench();

        OperationSnapshot done = await bench.DoAsync("lima", new StartMachine("dev"));

        Assert.Equal(OperationPhase.Done, done.Phase);
        Assert.Empty(done.Steps);
        Assert.Single(done.Output);
    }

    [Fact]
    public async Task A_failure_of_the_program_is_told_with_all_it_said()
    {
        using var bench = new SimulatedBench();
        bench.Computer.Faults.Add(FaultScript.Parse("podman machine stop fail 125 Error: no space left on device"));

        OperationSnapshot failed = await bench.DoAsync("podman", new StopMachine("podman-default"));

        Assert.Equal(OperationPhase.Failed, failed.Phase);
        Assert.Equal(125, failed.Problem?.ExitCode);
        Assert.Contains("machine stop podman-default", failed.Problem?.Command, StringComparison.Ordinal);
        Assert.Contains("Error: no space left on device", failed.Problem?.Output, StringComparison.Ordinal);
        Assert.Contains(failed.Output, line => line.Text == "Error: no space left on device");
    }

    [Fact]
    public async Task A_start_that_hangs_can_be_cancelled_and_leaves_the_machine_down()
    {
        using var bench = new SimulatedBench();
        await bench.DoAsync("podman", new StopMachine("podman-default"));
        bench.Computer.Faults.Add(FaultScript.Parse("podman machine start hang"));
        await bench.SubmitAsync("podman", new StartMachine("podman-default"));
        OperationSnapshot started = await bench.NewestAsync(newest => newest.Steps.Any(step => step.Phase == StepPhase.Running));

        bench.Queue.Cancel(started.Number);
        OperationSnapshot cancelled = await bench.NewestAsync(newest => !newest.IsActive);

        Assert.Equal((OperationPhase.Cancelled, null), (cancelled.Phase, cancelled.Problem?.What));
        Assert.Contains(cancelled.Steps, step => step.Phase == StepPhase.Cancelled);
        Assert.Equal(MachineStatus.Stopped, await bench.StatusAsync("podman", "podman-default"));
    }

    [Fact]
    public async Task A_machine_that_is_not_there_is_a_failure_before_anything_runs()
    {
        using var bench = new SimulatedBench();

        OperationSnapshot failed = await bench.DoAsync("lima", new StartMachine("nowhere"));

        Assert.Equal(ProviderFailure.NotFound, failed.Problem?.Failure);
        Assert.Empty(failed.Steps);
    }
}
