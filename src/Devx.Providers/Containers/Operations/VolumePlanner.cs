using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Operations;

/// <summary>Plans new volumes and removals of volumes.</summary>
/// <param name="engine">The engine.</param>
internal sealed class VolumePlanner(EngineAccess engine)
{
    private const string DefaultDriver = "local";

    /// <summary>Plans a new one. The engines give back one that is there already, as if it had been made.</summary>
    public async Task<EnginePlan> CreateAsync(CreateVolume operation, CancellationToken cancellationToken)
    {
        EngineNames.Check("volume", operation.Name);
        string? driver = operation.Driver is "" or DefaultDriver ? null : operation.Driver;
        if (driver is not null && !engine.Dialect.HasVolumeDrivers)
        {
            throw new ProviderException(
                ProviderFailure.Unsupported, $"{engine.Dialect.Name} has only local volumes.", "Leave the driver out.");
        }

        IReadOnlyList<VolumeInfo> volumes = await engine.Runtime.Catalog.ListVolumesAsync(cancellationToken).ConfigureAwait(false);
        return volumes.Any(volume => volume.Name == operation.Name)
            ? throw EngineRefusal.Taken("volume", operation.Name)
            : new EnginePlan(
                operation,
                [
                    engine.Step(
                        $"create volume {operation.Name}", operation.Name,
                        ["volume", "create", .. driver is null ? [] : new[] { "--driver", driver }, operation.Name]),
                ],
                []);
    }

    /// <summary>Plans removals; what a container uses stays.</summary>
    public async Task<EnginePlan> RemoveAsync(RemoveVolumes operation, CancellationToken cancellationToken)
    {
        IReadOnlyList<VolumeInfo> present = await engine.Runtime.Catalog.ListVolumesAsync(cancellationToken).ConfigureAwait(false);
        string[] names = [.. operation.Names.Distinct(StringComparer.Ordinal)];
        TargetVerdict[] verdicts = await SeveralAtOnce.AskAsync(
            names,
            (name, token) => present.Any(volume => volume.Name == name)
                ? JudgeAsync(name, token)
                : Task.FromResult(new TargetVerdict(null, EngineRefusal.Gone("volume", name))),
            cancellationToken).ConfigureAwait(false);
        IReadOnlyList<string> notes = TargetVerdict.Notes(verdicts);
        List<VolumeInfo> chosen =
            [.. names.Zip(verdicts).Where(pair => pair.Second.IsGo).Select(pair => present.First(volume => volume.Name == pair.First))];
        return new EnginePlan(
            operation,
            [.. chosen.Select(volume => engine.Step($"remove volume {volume.Name}", volume.Name, "volume", "rm", volume.Name))],
            notes)
        {
            Losses = [.. chosen.Select(volume => new EngineLoss(EngineObject.Volume, volume.Name, volume.Size, "with all it holds"))],
        };
    }

    private async Task<TargetVerdict> JudgeAsync(string name, CancellationToken cancellationToken)
    {
        IReadOnlyList<ContainerInfo> users = await engine.Runtime.Catalog
            .ListUsersAsync(EngineObject.Volume, name, cancellationToken).ConfigureAwait(false);
        return users.Count == 0
            ? TargetVerdict.Go
            : TargetVerdict.Wrong(
                $"{name} is used by {EngineRefusal.List(users.Select(user => user.Name))}.", "Remove the containers that use it first.");
    }
}
