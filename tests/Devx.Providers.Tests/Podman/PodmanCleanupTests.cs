using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Providers.Podman;
using Devx.Testing;

namespace Devx.Providers.Tests.Podman;

/// <summary>What a cancelled start of podman leaves, as recorded, and what puts it right.</summary>
public sealed class PodmanCleanupTests
{
    private static readonly string[] List = ["podman", "machine", "list", "--format", "json"];
    private static readonly string[] Connections = ["podman", "system", "connection", "list", "--format", "json"];
    private static readonly string Stopped = Recording.Load("podman-5.8.6/304-machine-ls-json-stopped").StandardOutput;
    private static readonly string Running = Stopped.Replace("\"Running\": false", "\"Running\": true", StringComparison.Ordinal);
    private static readonly string Booting = Running.Replace("\"Starting\": false", "\"Starting\": true", StringComparison.Ordinal);
    private readonly VmTestHost _host = new VmTestHost().WithVariable("XDG_RUNTIME_DIR", "/run/user/1000");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>After SIGINT podman says running without starting, and the VM boots on (808, 809).</summary>
    [Fact]
    public async Task A_start_that_was_interrupted_is_ended_although_podman_calls_it_running()
    {
        OperationPlan cleanup = await CancelStartAsync(Running);

        Assert.Equal(["4711", "machine stop second"], PlanText.Of(cleanup));
    }

    /// <summary>After SIGKILL it says both, for ever (816, 819).</summary>
    [Fact]
    public async Task A_start_that_was_killed_is_ended()
    {
        OperationPlan cleanup = await CancelStartAsync(Booting);

        Assert.Equal(["4711", "machine stop second"], PlanText.Of(cleanup));
    }

    /// <summary>The list says stopped while qemu lives and holds the disk (824).</summary>
    [Fact]
    public async Task A_process_that_podman_has_lost_sight_of_is_ended() =>
        Assert.Equal(["4711", "machine stop second"], PlanText.Of(await CancelStartAsync(Stopped)));

    [Fact]
    public async Task A_start_that_began_nothing_needs_nothing()
    {
        OperationPlan cleanup = await CancelStartAsync(Stopped, hasProcess: false);

        Assert.Empty(cleanup.Steps);
    }

    /// <summary>It stays "starting" even when the VM is down (821): that is stopped, and not a stop that failed.</summary>
    [Fact]
    public async Task Starting_without_a_VM_is_a_stop_that_was_done()
    {
        string stale = Stopped.Replace("\"Starting\": false", "\"Starting\": true", StringComparison.Ordinal);
        _host.Runner.OnSequence(List, (Booting, "", 0), (stale, "", 0)).On(Connections, "[]")
            .On(["podman", "machine", "inspect", "podman-machine-default", "second"], "[]").On(["podman", "machine", "stop", "second"]);
        var podman = new PodmanProvider(_host.Access, "podman", "5.8.6");
        OperationPlan plan = await podman.PlanAsync(new StopMachine("second", Force: true), Cancel);

        await podman.RunAsync(plan, null, Cancel);

        Assert.Equal("machine stop second", Assert.Single(PlanText.Of(plan)));
    }

    /// <summary>A restart that had not come to its start has stopped nothing: its containers run.</summary>
    [Fact]
    public async Task A_machine_whose_stop_was_cancelled_is_not_ended_like_a_power_cut()
    {
        using CancellingRunner runner = Present(Running, Running, "stop");
        var podman = new PodmanProvider(_host.Access with { Runner = runner }, "podman", "5.8.6");
        OperationPlan plan = await podman.PlanAsync(new RestartMachine("second"), Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => podman.RunAsync(plan, null, runner.Token));

        OperationPlan cleanup = await podman.PlanCleanupAsync(plan.Operation, Cancel);

        Assert.Empty(cleanup.Steps);
    }

    [Fact]
    public async Task A_machine_that_podman_did_not_clean_up_is_removed()
    {
        using CancellingRunner runner = Present("[]", Stopped, "init");
        var podman = new PodmanProvider(_host.Access with { Runner = runner }, "podman", "5.8.6");
        OperationPlan plan = await podman.PlanAsync(new InitMachine(new InitOptions { Name = "second" }), Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => podman.RunAsync(plan, null, runner.Token));

        OperationPlan cleanup = await podman.PlanCleanupAsync(plan.Operation, Cancel);

        Assert.Equal(["machine rm --force second"], PlanText.Of(cleanup));
    }

    /// <summary>One missing machine makes inspect exit 125; what it printed of the others counts (310).</summary>
    [Fact]
    public async Task An_inspect_that_misses_one_machine_still_tells_of_the_others()
    {
        string inspected = "[{\"Name\":\"second\",\"Rootful\":true}]";
        _host.Runner.On(List, Running).On(Connections, "[]").On(
            ["podman", "machine", "inspect", "podman-machine-default", "second"], inspected,
            "Error: podman-machine-default: VM does not exist\n", 125);

        IReadOnlyList<MachineInfo> machines = await new PodmanProvider(_host.Access, "podman", "5.8.6").ListAsync(Cancel);

        Assert.True(machines.Single(machine => machine.Id.Name == "second").Runtime?.IsRootful);
    }

    private async Task<OperationPlan> CancelStartAsync(string left, bool hasProcess = true)
    {
        using CancellingRunner runner = Present(Stopped, left, "start");
        var podman = new PodmanProvider(_host.Access with { Runner = runner }, "podman", "5.8.6");
        OperationPlan plan = await podman.PlanAsync(new StartMachine("second"), Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => podman.RunAsync(plan, null, runner.Token));
        if (hasProcess)
        {
            _host.WithFile("/run/user/1000/podman/second_vm.pid", "4711\n").WithFile("/proc/4711/cmdline", "qemu-system-x86_64\0-m\01536");
        }

        return await podman.PlanCleanupAsync(plan.Operation, Cancel);
    }

    private CancellingRunner Present(string before, string after, string cancelledVerb)
    {
        _host.Runner.OnSequence(List, (before, "", 0), (after, "", 0)).On(Connections, "[]")
            .On(["podman", "machine", "inspect", "podman-machine-default", "second"], "[]");
        return new CancellingRunner(_host.Runner, cancelledVerb);
    }
}
