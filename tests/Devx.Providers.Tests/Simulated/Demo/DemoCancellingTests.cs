using Devx.Providers.Contracts;
using Devx.Providers.Execution.Simulated.Faults;
using Devx.Providers.Execution.Simulated.Model;
using Devx.Providers.Planning;

namespace Devx.Providers.Tests.Simulated.Demo;

/// <summary>
/// Operations that are ended early. A program that dies does not end what it began: without anything to put it right, every one of these
/// machines would come up by itself.
/// </summary>
public sealed class DemoCancellingTests : IDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);
    private const int MostSteps = 20_000;
    private readonly DemoHost _demo = new();
    private readonly CancellationTokenSource _cancel = new();

    public void Dispose()
    {
        _cancel.Dispose();
        _demo.Dispose();
    }

    [Theory]
    [InlineData("podman", "podman-default")]
    [InlineData("lima", "dev")]
    [InlineData("colima", "default")]
    [InlineData("orbstack", "ubuntu-ci")]
    public async Task A_start_that_is_cancelled_while_the_machine_boots_leaves_it_stopped(string provider, string name)
    {
        IVmProvider machines = await StoppedAsync(provider, name);
        _demo.Computer.Pace = 1;

        await CancelAsync(machines, new StartMachine(name), machine => machine?.State.Status == MachineStatus.Starting);
        OperationPlan cleanup = await PutRightAsync(machines, new StartMachine(name));

        Assert.NotEmpty(cleanup.Steps);
        await StaysStoppedAsync(machines, name);
    }

    /// <summary>Until its socket is there, the list calls Docker Desktop stopped: its own command says that it is on its way.</summary>
    [Fact]
    public async Task A_start_of_docker_desktop_that_is_cancelled_leaves_it_stopped()
    {
        IVmProvider docker = await StoppedAsync("docker", "desktop");
        _demo.Computer.Pace = 1;

        await CancelAsync(docker, new StartMachine("desktop"), _ => IsDesktopStarting);
        OperationPlan cleanup = await PutRightAsync(docker, new StartMachine("desktop"));

        Assert.Equal(["desktop stop --timeout 120 --force"], PlanText.Of(cleanup));
        await StaysStoppedAsync(docker, "desktop");
    }

    [Theory]
    [InlineData("podman", "podman-default", "podman machine start hang")]
    [InlineData("lima", "dev", "limactl start hang")]
    [InlineData("colima", "default", "colima start hang")]
    [InlineData("orbstack", "ubuntu-ci", "orbctl start hang")]
    [InlineData("docker", "desktop", "docker desktop start hang")]
    public async Task A_start_that_hangs_before_it_does_anything_needs_nothing(string provider, string name, string fault)
    {
        IVmProvider machines = await StoppedAsync(provider, name);
        using IDisposable hanging = _demo.Computer.Faults.Add(FaultScript.Parse(fault).Lines[0].Fault);

        await CancelAsync(machines, new StartMachine(name), _ => true);
        OperationPlan cleanup = await PutRightAsync(machines, new StartMachine(name));

        Assert.Empty(cleanup.Steps);
        await StaysStoppedAsync(machines, name);
    }

    [Theory]
    [InlineData("podman", "podman-default")]
    [InlineData("lima", "dev")]
    [InlineData("colima", "default")]
    public async Task A_restart_that_is_cancelled_while_the_machine_boots_leaves_it_stopped(string provider, string name)
    {
        IVmProvider machines = await StoppedAsync(provider, name);
        await machines.StartAsync(name, CancellationToken.None);
        _demo.Computer.Pace = 1;

        await CancelAsync(machines, new RestartMachine(name), machine => machine?.State.Status == MachineStatus.Starting);
        await PutRightAsync(machines, new RestartMachine(name));

        await StaysStoppedAsync(machines, name);
    }

    [Theory]
    [InlineData("lima")]
    [InlineData("colima")]
    [InlineData("orbstack")]
    public async Task A_half_made_machine_is_removed(string provider)
    {
        IVmProvider machines = await _demo.ProviderAsync(provider);
        var init = new InitMachine(new InitOptions { Name = "fresh" });
        _demo.Computer.Pace = 1;

        await CancelAsync(machines, init, machine => machine is not null);
        OperationPlan cleanup = await PutRightAsync(machines, init);

        Assert.NotEmpty(cleanup.Steps);
        Assert.Null(await FindAsync(machines, "fresh"));
    }

    /// <summary>Its own handler of signals removes what podman has half made.</summary>
    [Fact]
    public async Task Podman_leaves_no_half_made_machine()
    {
        IVmProvider podman = await _demo.ProviderAsync("podman");
        var init = new InitMachine(new InitOptions { Name = "fresh", Start = false });
        _demo.Computer.Pace = 1;

        await CancelAsync(podman, init, _ => true);
        OperationPlan cleanup = await PutRightAsync(podman, init);

        Assert.Empty(cleanup.Steps);
        Assert.Null(await FindAsync(podman, "fresh"));
    }

    [Fact]
    public async Task A_made_machine_whose_first_start_is_cancelled_stays_and_is_stopped()
    {
        IVmProvider lima = await _demo.ProviderAsync("lima");
        var init = new InitMachine(new InitOptions { Name = "fresh" });
        _demo.Computer.Pace = 1;

        await CancelAsync(lima, init, machine => machine?.State.Status == MachineStatus.Starting);
        await PutRightAsync(lima, init);

        await StaysStoppedAsync(lima, "fresh");
    }

    /// <summary>Cancelled while it waited in the queue, it has nothing to do with the machine that has this name.</summary>
    [Fact]
    public async Task A_machine_that_we_did_not_make_is_never_removed()
    {
        IVmProvider lima = await _demo.ProviderAsync("lima");

        OperationPlan cleanup = await lima.PlanCleanupAsync(new InitMachine(new InitOptions { Name = "dev" }), CancellationToken.None);

        Assert.Empty(cleanup.Steps);
    }

    /// <summary>A creation that failed has ended: a later one of that name, cancelled before it began, must not remove anything.</summary>
    [Fact]
    public async Task What_ended_by_itself_is_forgotten()
    {
        IVmProvider lima = await _demo.ProviderAsync("lima");
        var init = new InitMachine(new InitOptions { Name = "fresh", Start = false });
        OperationPlan plan = await lima.PlanAsync(init, CancellationToken.None);
        await lima.InitAsync(init.Options, CancellationToken.None);
        await Assert.ThrowsAsync<ProviderException>(() => lima.RunAsync(plan, null, CancellationToken.None));

        OperationPlan cleanup = await lima.PlanCleanupAsync(init, CancellationToken.None);

        Assert.Empty(cleanup.Steps);
    }

    private bool IsDesktopStarting => _demo.Computer.State.Find("docker", "desktop-linux")?.State == SimulatedMachineState.Starting;

    private async Task<IVmProvider> StoppedAsync(string provider, string name)
    {
        IVmProvider machines = await _demo.ProviderAsync(provider);
        _demo.Pass(TimeSpan.FromMinutes(2));
        if ((await machines.InspectAsync(name, CancellationToken.None)).State.Status is not MachineStatus.Stopped)
        {
            await machines.StopAsync(name, CancellationToken.None);
        }

        return machines;
    }

    private async Task CancelAsync(IVmProvider machines, MachineOperation operation, Func<MachineInfo?, bool> isTime)
    {
        OperationPlan plan = await FinishAsync(machines.PlanAsync(operation, CancellationToken.None));
        Task run = machines.RunAsync(plan, null, _cancel.Token);
        while (!isTime(await FindAsync(machines, operation.Name)))
        {
            Assert.False(run.IsCompleted, $"{operation} ended before it could be cancelled");
            _demo.Pass(Step);
        }

        await _cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    /// <summary>As the queue does it: what has no steps is not run.</summary>
    private async Task<OperationPlan> PutRightAsync(IVmProvider machines, MachineOperation cancelled)
    {
        OperationPlan cleanup = await FinishAsync(machines.PlanCleanupAsync(cancelled, CancellationToken.None));
        if (cleanup.Steps.Count > 0)
        {
            await FinishAsync(RunAsync(machines, cleanup));
        }

        return cleanup;
    }

    private static async Task<bool> RunAsync(IVmProvider machines, OperationPlan plan)
    {
        await machines.RunAsync(plan, null, CancellationToken.None);
        return true;
    }

    private async Task StaysStoppedAsync(IVmProvider machines, string name)
    {
        _demo.Pass(TimeSpan.FromMinutes(10));

        Assert.Equal(MachineStatus.Stopped, (await FindAsync(machines, name))?.State.Status);
    }

    private async Task<MachineInfo?> FindAsync(IVmProvider machines, string name) =>
        (await FinishAsync(machines.ListAsync(CancellationToken.None))).FirstOrDefault(machine => machine.Id.Name == name);

    private async Task<T> FinishAsync<T>(Task<T> task)
    {
        for (int step = 0; !task.IsCompleted; step++)
        {
            Assert.True(step < MostSteps, "it never ended");
            _demo.Pass(Step);
        }

        return await task;
    }
}
