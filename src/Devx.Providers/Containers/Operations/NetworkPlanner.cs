using System.Net;
using Devx.Providers.Containers.Catalog;

namespace Devx.Providers.Containers.Operations;

/// <summary>Plans new networks and removals of networks.</summary>
/// <param name="engine">The engine.</param>
internal sealed class NetworkPlanner(EngineAccess engine)
{
    /// <summary>Plans a new one.</summary>
    public async Task<EnginePlan> CreateAsync(CreateNetwork operation, CancellationToken cancellationToken)
    {
        EngineNames.Check("network", operation.Name);
        if (operation.Subnet is { Length: > 0 } subnet && !IPNetwork.TryParse(subnet, out _))
        {
            throw EngineRefusal.Bad(
                $"{subnet} is no range of addresses: an address, a slash and a number of bits.", "For example 10.90.0.0/24.");
        }

        IReadOnlyList<NetworkInfo> networks = await engine.Runtime.Catalog.ListNetworksAsync(cancellationToken).ConfigureAwait(false);
        return networks.Any(network => network.Name == operation.Name)
            ? throw EngineRefusal.Taken("network", operation.Name)
            : new EnginePlan(
                operation, [engine.Step($"create network {operation.Name}", operation.Name, Arguments(operation))],
                operation.IsInternal ? ["Containers on it reach each other, and nothing outside."] : []);
    }

    /// <summary>Plans removals; the engine's own and those in use stay.</summary>
    public async Task<EnginePlan> RemoveAsync(RemoveNetworks operation, CancellationToken cancellationToken)
    {
        IReadOnlyList<NetworkInfo> present = await engine.Runtime.Catalog.ListNetworksAsync(cancellationToken).ConfigureAwait(false);
        var wanted = operation.Names.Distinct(StringComparer.Ordinal)
            .Select(name => (Name: name, Network: present.FirstOrDefault(network => network.Name == name))).ToList();
        var judged = await SeveralAtOnce.AskAsync(
            wanted, (each, token) => JudgeAsync(each.Name, each.Network, token), cancellationToken).ConfigureAwait(false);
        IReadOnlyList<string> notes = TargetVerdict.Notes([.. judged.Select(each => each.Verdict)]);
        return new EnginePlan(
            operation,
            [
                .. wanted.Zip(judged).Where(pair => pair.Second.Verdict.IsGo).Select(pair =>
                    engine.Step($"remove network {pair.First.Name}", pair.First.Name, "network", "rm", pair.First.Name)),
            ],
            notes)
        {
            Losses = [.. judged.Select(each => each.Loss).OfType<EngineLoss>()],
        };
    }

    private async Task<(TargetVerdict Verdict, EngineLoss? Loss)> JudgeAsync(
        string name, NetworkInfo? network, CancellationToken cancellationToken)
    {
        if (network is null)
        {
            return (new TargetVerdict(null, EngineRefusal.Gone("network", name)), null);
        }

        if (network.IsBuiltIn)
        {
            return (TargetVerdict.Wrong($"{name} is the engine's own network.", "It cannot be removed."), null);
        }

        IReadOnlyList<ContainerInfo> users = await engine.Runtime.Catalog
            .ListUsersAsync(EngineObject.Network, name, cancellationToken).ConfigureAwait(false);
        List<ContainerInfo> holders = [.. users.Where(user => user.IsUp || engine.Dialect.StoppedHoldNetworks)];
        return holders.Count > 0
            ? (TargetVerdict.Wrong(
                $"{name} is used by {EngineRefusal.List(holders.Select(user => user.Name))}.",
                $"{(engine.Dialect.StoppedHoldNetworks ? "Remove" : "Stop")} the containers that use it first."), null)
            : (TargetVerdict.Go, new EngineLoss(EngineObject.Network, name, null, StoppedNote(users)));
    }

    /// <summary>What becomes of containers that are on a network which is removed while they are down (docker).</summary>
    public static string StoppedNote(IReadOnlyList<ContainerInfo> stopped) =>
        stopped.Count == 0 ? "" : $"{EngineRefusal.List(stopped.Select(user => user.Name))} cannot start without it";

    private static IReadOnlyList<string> Arguments(CreateNetwork operation) =>
    [
        "network", "create",
        .. operation.Driver is { Length: > 0 } driver ? ["--driver", driver] : Array.Empty<string>(),
        .. operation.Subnet is { Length: > 0 } subnet ? ["--subnet", subnet] : Array.Empty<string>(),
        .. operation.IsInternal ? ["--internal"] : Array.Empty<string>(),
        operation.Name,
    ];
}
