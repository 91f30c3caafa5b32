using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Lima;
using Devx.Providers.Planning;

namespace Devx.Providers.Tests.Lima;

public sealed class LimaCleanupTests
{
    private const string Stopped = "{\"name\":\"web\",\"status\":\"Stopped\",\"cpus\":2}\n";
    private const string Running = "{\"name\":\"web\",\"status\":\"Running\",\"cpus\":2,\"hostAgentPID\":1,\"driverPID\":2}\n";
    private const string Broken = "{\"name\":\"web\",\"status\":\"Broken\",\"cpus\":2,\"driverPID\":2}\n";
    private static readonly string[] List = ["limactl", "list", "--format", "{{json .}}"];
    private static readonly string[] StartWeb = ["limactl", "start", "--tty=false", "--timeout", "10m", "web"];
    private readonly VmTestHost _host = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>"Running" is said from the first second on, and the VM boots on without limactl (097, 098).</summary>
    [Theory]
    [InlineData(Running)]
    [InlineData(Broken)]
    public async Task A_cancelled_start_is_stopped_by_force(string left)
    {
        OperationPlan cleanup = await CancelAsync(new StartMachine("web"), Stopped, left, "start");

        Assert.Equal(["stop --tty=false --force web"], PlanText.Of(cleanup));
    }

    [Fact]
    public async Task A_start_that_began_nothing_needs_nothing() =>
        Assert.Empty((await CancelAsync(new StartMachine("web"), Stopped, Stopped, "start")).Steps);

    /// <summary>An interrupted download leaves a "Stopped" machine without a disk (025).</summary>
    [Fact]
    public async Task A_half_made_machine_is_deleted()
    {
        OperationPlan cleanup = await CancelAsync(new InitMachine(new InitOptions { Name = "web" }), "", Stopped, "create");

        Assert.Equal(["delete --tty=false --force web"], PlanText.Of(cleanup));
    }

    [Fact]
    public async Task A_made_machine_is_kept_when_only_its_start_was_cancelled()
    {
        _host.Runner.On(["limactl", "create", "--tty=false", "--name", "web", "template://default"]);

        OperationPlan cleanup = await CancelAsync(new InitMachine(new InitOptions { Name = "web" }), "", Running, "start");

        Assert.Equal(["stop --tty=false --force web"], PlanText.Of(cleanup));
    }

    /// <summary>Its commands have ended well: it is up, and containers of others may run in it.</summary>
    [Fact]
    public async Task A_start_that_is_cancelled_while_its_result_is_read_back_stays_up()
    {
        _host.Runner.On(StartWeb);

        Assert.Empty((await CancelAsync(new StartMachine("web"), Stopped, Running, "list")).Steps);
    }

    /// <summary>It was killed at any point, as a cancelled one.</summary>
    [Fact]
    public async Task A_start_that_took_too_long_is_stopped_by_force()
    {
        _host.Runner.OnSequence(List, (Stopped, "", 0), (Running, "", 0)).Fails(StartWeb, CommandFailure.TimedOut);
        var lima = new LimaProvider(_host.Access, "limactl");
        OperationPlan plan = await lima.PlanAsync(new StartMachine("web"), Cancel);
        await Assert.ThrowsAsync<ProviderException>(() => lima.RunAsync(plan, null, Cancel));

        Assert.Equal(["stop --tty=false --force web"], PlanText.Of(await lima.PlanCleanupAsync(plan.Operation, Cancel)));
    }

    /// <summary>limactl has its own limit and ends by itself: the VM boots on, and its words say so.</summary>
    [Fact]
    public async Task A_start_whose_guest_was_not_ready_in_time_is_left_alone()
    {
        _host.Runner.OnSequence(List, (Stopped, "", 0), (Running, "", 0))
            .On(StartWeb, "", "level=fatal msg=\"did not receive an event with the \\\"running\\\" status\"\n", 1);
        var lima = new LimaProvider(_host.Access, "limactl");
        OperationPlan plan = await lima.PlanAsync(new StartMachine("web"), Cancel);
        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => lima.RunAsync(plan, null, Cancel));

        Assert.Equal(ProviderFailure.TimedOut, error.Failure);
        Assert.Empty((await lima.PlanCleanupAsync(plan.Operation, Cancel)).Steps);
    }

    [Fact]
    public async Task What_was_put_right_once_is_forgotten()
    {
        var init = new InitMachine(new InitOptions { Name = "web" });
        _host.Runner.OnSequence(List, ("", "", 0), ("", "", 0), (Stopped, "", 0));
        using var runner = new CancellingRunner(_host.Runner, "create");
        var lima = new LimaProvider(_host.Access with { Runner = runner }, "limactl");
        OperationPlan plan = await lima.PlanAsync(init, Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => lima.RunAsync(plan, null, runner.Token));

        OperationPlan first = await lima.PlanCleanupAsync(init, Cancel);
        OperationPlan ofAnotherThatNeverBegan = await lima.PlanCleanupAsync(init, Cancel);

        Assert.Empty(first.Steps);
        Assert.Empty(ofAnotherThatNeverBegan.Steps);
    }

    private async Task<OperationPlan> CancelAsync(MachineOperation operation, string before, string after, string verb)
    {
        _host.Runner.OnSequence(List, (before, "", 0), (after, "", 0));
        using var runner = new CancellingRunner(_host.Runner, verb);
        var lima = new LimaProvider(_host.Access with { Runner = runner }, "limactl");
        OperationPlan plan = await lima.PlanAsync(operation, Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => lima.RunAsync(plan, null, runner.Token));
        return await lima.PlanCleanupAsync(operation, Cancel);
    }
}
