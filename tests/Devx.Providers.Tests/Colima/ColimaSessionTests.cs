using Devx.Providers.Colima;
using Devx.Providers.Contracts;
using Devx.Providers.Planning;

namespace Devx.Providers.Tests.Colima;

/// <summary>Who may start colima's VMs, and what they must outlive.</summary>
public sealed class ColimaSessionTests
{
    private const string Stopped =
        "{\"name\":\"lab\",\"status\":\"Stopped\",\"cpus\":2,\"memory\":2147483648,\"disk\":10737418240,\"runtime\":\"docker\"}\n";

    private readonly VmTestHost _host = new();

    private ColimaProvider Provider => new(_host.Access, "colima");

    [Fact]
    public async Task Every_boot_gets_a_session_of_its_own_because_the_host_agent_stays_behind()
    {
        _host.Runner.On(["colima", "list", "--json"], Stopped).On(["limactl", "list", "--format", "{{json .}}"]);

        OperationPlan[] plans =
        [
            await PlanAsync(new InitMachine(new InitOptions { Name = "dev" })), await PlanAsync(new StartMachine("lab")),
            await PlanAsync(new RestartMachine("lab")), await PlanAsync(new ResizeMachine("lab", 3, null, null)),
        ];

        Assert.All(plans, plan => Assert.All(
            plan.Steps, step => Assert.Equal(step.Command.Arguments[0] == "start", step.Command.HasOwnSession)));
        Assert.All(plans, plan => Assert.Contains(plan.Steps, step => step.Command.HasOwnSession));
    }

    [Fact]
    public void Root_can_do_nothing_and_is_told_to_be_somebody_else()
    {
        _host.Platform = _host.Platform with { IsRoot = true };

        Assert.All(Enum.GetValues<MachineVerb>(), verb =>
        {
            Capability capability = Provider.CapabilityOf(verb, null);
            Assert.False(capability.IsPossible);
            Assert.Contains("normal user", capability.Reason, StringComparison.Ordinal);
        });
    }

    private Task<OperationPlan> PlanAsync(MachineOperation operation) =>
        Provider.PlanAsync(operation, TestContext.Current.CancellationToken);
}
