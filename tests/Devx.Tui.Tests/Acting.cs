using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Planning;
using Devx.Tui.State;
using NSubstitute;

namespace Devx.Tui.Tests;

/// <summary>A desk whose providers answer: what can be done, what it would run, what goes with it.</summary>
internal static class Acting
{
    public static Consequences Dev { get; } = new()
    {
        Containers =
        [
            new("1", "api", true, true, []), new("2", "mailhog", true, false, []), new("3", "postgres", true, true, ["pgdata"]),
            new("4", "redis", true, true, []), new("5", "worker", true, null, []), new("6", "migrate", false, false, []),
            new("7", "seed", false, false, []),
        ],
        Volumes = [new("cache", ByteSize.FromMiB(200)), new("pgdata", ByteSize.FromGiB(3.9))],
        Images = new ImageStake(12, ByteSize.FromGiB(8.1)),
        OpenShells = 1,
    };

    public static Desk Desk(AppSnapshot? snapshot = null, SessionOptions? options = null)
    {
        var desk = new Desk(snapshot ?? Snapshots.MacMini, options);
        desk.Actions.PlanAsync(Arg.Any<string>(), Arg.Any<MachineOperation>(), Arg.Any<CancellationToken>())
            .Returns(call => Plan(call.Arg<string>(), call.Arg<MachineOperation>()));
        desk.Actions.ConsequencesAsync(Arg.Any<MachineId>(), Arg.Any<CancellationToken>())
            .Returns(call => call.Arg<MachineId>().Name == "dev" ? Dev : new Consequences());
        return desk;
    }

    public static void Can(this Desk desk, MachineVerb verb, Capability capability) =>
        desk.Actions.CapabilityOf(Arg.Any<string>(), verb, Arg.Any<MachineInfo?>()).Returns(capability);

    /// <summary>What a provider would run.</summary>
    public static OperationPlan Plan(string provider, MachineOperation operation)
    {
        string program = provider == "lima" ? "limactl" : provider;
        string name = operation.Name.Length == 0 ? "--all" : operation.Name;
        string[] words = operation switch
        {
            RemoveMachine => ["stop", "delete"],
            RestartMachine => ["stop", "start"],
            SetDefaultMachine => ["default"],
            StartMachine => ["start"],
            _ => ["stop"],
        };
        return new OperationPlan(operation, [.. words.Select(word => new OperationStep(word, new CommandRequest(program, word, name)))], []);
    }
}
