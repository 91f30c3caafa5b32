using Devx.Providers.Containers.Catalog;

namespace Devx.Providers.Containers.Operations;

/// <summary>What a prune removes, kind by kind.</summary>
/// <param name="survey">What there is.</param>
/// <param name="dialect">The engine's ways.</param>
internal sealed class PruneLosses(PruneSurvey survey, EngineDialect dialect)
{
    private const string NoName = "without a name";

    /// <summary>Containers that do not run.</summary>
    public IReadOnlyList<EngineLoss> Containers() =>
    [
        .. survey.Ended.Select(container => new EngineLoss(
            EngineObject.Container, container.Name, survey.Sizes.Containers.GetValueOrDefault(container.Id), container.RawStatus)),
    ];

    /// <summary>Images that no container uses, once each with all its names.</summary>
    public IReadOnlyList<EngineLoss> Images(bool isAll) =>
    [
        .. survey.Images.GroupBy(image => image.Id, StringComparer.Ordinal)
            .Where(names => (isAll || names.All(name => name.IsDangling)) && !IsUsed([.. names]))
            .Select(names => new EngineLoss(
                EngineObject.Image, string.Join(", ", names.Select(ImageRemoval.NameOf)), names.First().Size,
                names.All(name => name.IsDangling) ? NoName : "")),
    ];

    /// <summary>Volumes that no container uses.</summary>
    public IReadOnlyList<EngineLoss> Volumes(bool isAll)
    {
        HashSet<string> used = [.. Facts(survey.Staying).SelectMany(facts => facts.Volumes)];
        return
        [
            .. survey.Volumes.Where(volume => (isAll || volume.IsAnonymous) && !used.Contains(volume.Name))
                .Select(volume => new EngineLoss(
                    EngineObject.Volume, volume.Name, volume.Size ?? survey.Sizes.Volumes.GetValueOrDefault(volume.Name),
                    volume.IsAnonymous ? NoName : "")),
        ];
    }

    /// <summary>
    /// Networks that no container uses. Docker and nerdctl take only running ones for users: the others cannot start any more afterwards.
    /// </summary>
    public IReadOnlyList<EngineLoss> Networks()
    {
        HashSet<string> held = [.. Facts(survey.Staying.Where(container => container.IsUp || dialect.StoppedHoldNetworks))
            .SelectMany(facts => facts.Networks)];
        return
        [
            .. survey.Networks.Where(network => !network.IsBuiltIn && !held.Contains(network.Name))
                .Select(network => new EngineLoss(EngineObject.Network, network.Name, null, NetworkPlanner.StoppedNote(
                    [.. survey.Staying.Where(container => Facts([container]).Any(facts => facts.Networks.Contains(network.Name)))]))),
        ];
    }

    /// <summary>What builds keep; empty when there is none.</summary>
    public IReadOnlyList<EngineLoss> BuildCache() =>
        survey.Sizes.BuildCache is { Bytes: 0 } ? [] : [new EngineLoss(null, "build cache", survey.Sizes.BuildCache, "at most")];

    /// <summary>By the image's id where inspect says it; by its name in nerdctl, and for a container that inspect does not know.</summary>
    private bool IsUsed(IReadOnlyList<ImageInfo> names) => survey.Staying.Any(container =>
    {
        string image = survey.Facts.GetValueOrDefault(container.Id)?.Image ?? container.Image;
        return image == names[0].Id || names.Any(name => !name.IsDangling && ImageNames.IsSame(image, name.Reference));
    });

    private IEnumerable<TargetFacts> Facts(IEnumerable<ContainerInfo> containers) =>
        containers.Select(container => survey.Facts.GetValueOrDefault(container.Id)).OfType<TargetFacts>();
}
