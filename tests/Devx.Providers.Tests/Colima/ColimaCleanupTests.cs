using Devx.Providers.Colima;
using Devx.Providers.Planning;

namespace Devx.Providers.Tests.Colima;

public sealed class ColimaCleanupTests
{
    private const string Stopped = "{\"name\":\"lab\",\"status\":\"Stopped\",\"cpus\":2}\n";
    private const string Running = "{\"name\":\"lab\",\"status\":\"Running\",\"cpus\":2}\n";
    private static readonly string[] List = ["colima", "list", "--json"];
    private static readonly string[] Vms = ["limactl", "list", "--format", "{{json .}}"];
    private readonly VmTestHost _host = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Another start of it would say "already running, ignoring" and never set its containers up.</summary>
    [Fact]
    public async Task A_cancelled_start_is_stopped_by_force() => Assert.Equal(
        ["stop --force --profile lab"], PlanText.Of(await CancelAsync(new StartMachine("lab"), Stopped, Running)));

    /// <summary>The disk of the containers may be older than this machine.</summary>
    [Fact]
    public async Task A_half_made_machine_is_deleted_without_the_containers_disk()
    {
        OperationPlan cleanup = await CancelAsync(new InitMachine(new InitOptions { Name = "lab" }), "", Running);

        Assert.Equal(["delete --force --profile lab"], PlanText.Of(cleanup));
        Assert.Contains(cleanup.Notes, note => note.Contains("--data --profile lab", StringComparison.Ordinal));
    }

    private async Task<OperationPlan> CancelAsync(MachineOperation operation, string before, string after)
    {
        _host.Runner.OnSequence(List, (before, "", 0), (after, "", 0)).On(Vms);
        using var runner = new CancellingRunner(_host.Runner, "start");
        var colima = new ColimaProvider(_host.Access with { Runner = runner }, "colima");
        OperationPlan plan = await colima.PlanAsync(operation, Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => colima.RunAsync(plan, null, runner.Token));
        return await colima.PlanCleanupAsync(operation, Cancel);
    }
}
