using Devx.Providers.Containers.Catalog;

namespace Devx.Providers.Containers.Operations;

/// <summary>Plans removals of images: with the last name of an image its layers go, unless a container needs them.</summary>
/// <param name="engine">The engine.</param>
internal sealed class ImageRemoval(EngineAccess engine)
{
    /// <summary>The image of a name, an id or the beginning of one; null when there is none.</summary>
    public static ImageInfo? Find(IReadOnlyList<ImageInfo> images, string nameOrId) =>
        images.FirstOrDefault(image => image.Reference == nameOrId)
        ?? images.FirstOrDefault(image => !image.IsDangling && ImageNames.IsSame(nameOrId, image.Reference))
        ?? (WithoutAlgorithm(nameOrId) is { Length: >= 12 } id
            ? images.FirstOrDefault(image => image.Id.StartsWith(id, StringComparison.Ordinal))
            : null);

    /// <summary>What people call an image: its name, else the beginning of its id.</summary>
    public static string NameOf(ImageInfo image) => image.IsDangling ? EngineAccess.ShortId(image.Id) : image.Reference;

    /// <summary>Plans them.</summary>
    public async Task<EnginePlan> PlanAsync(RemoveImages operation, CancellationToken cancellationToken)
    {
        IReadOnlyList<ImageInfo> images = await engine.Runtime.Catalog.ListImagesAsync(cancellationToken).ConfigureAwait(false);
        var wanted = operation.Images.Distinct(StringComparer.Ordinal).Select(name => (Name: name, Image: Find(images, name))).ToList();
        HashSet<string> going = [.. wanted.Select(each => each.Image).OfType<ImageInfo>().Select(image => image.Reference)];
        Removal[] removals = await Task.WhenAll(wanted.Select(each => each.Image is { } image
            ? JudgeAsync(image, each.Name, images, going, operation.Force, cancellationToken)
            : Task.FromResult(new Removal(new TargetVerdict(null, EngineRefusal.Gone("image", each.Name)), null, [], []))))
            .ConfigureAwait(false);
        IReadOnlyList<string> notes = TargetVerdict.Notes([.. removals.Select(removal => removal.Verdict)]);
        List<Removal> chosen = [.. removals.Where(removal => removal.Verdict.IsGo)];
        return new EnginePlan(operation, [.. chosen.Select(removal => removal.Step).OfType<EngineStep>()],
            [.. notes, .. chosen.SelectMany(removal => removal.Notes)])
        {
            Losses = [.. chosen.SelectMany(removal => removal.Losses)],
        };
    }

    private async Task<Removal> JudgeAsync(
        ImageInfo image, string asked, IReadOnlyList<ImageInfo> images, HashSet<string> going, bool isForced,
        CancellationToken cancellationToken)
    {
        bool isById = !image.IsDangling && image.Reference != asked && !ImageNames.IsSame(asked, image.Reference);
        List<string> names = [.. images.Where(other => other.Id == image.Id && !other.IsDangling).Select(other => other.Reference)];
        List<string> staying = isById ? [] : [.. names.Where(name => !going.Contains(name))];
        if (isById && names.Count > 1 && !isForced)
        {
            return new Removal(TargetVerdict.Wrong(
                $"{EngineAccess.ShortId(image.Id)} has several names: {EngineRefusal.List(names)}.",
                "Remove the names one by one, or the image by force."), null, [], []);
        }

        string name = isById ? EngineAccess.ShortId(image.Id) : NameOf(image);
        EngineStep step = engine.Step(
            $"remove {name}", name,
            ["image", "rm", .. isForced ? ["--force"] : Array.Empty<string>(), isById || image.IsDangling ? EngineAccess.ShortId(image.Id) : image.Reference]);
        if (staying.Count > 0)
        {
            return new Removal(
                TargetVerdict.Go, step, [new EngineLoss(EngineObject.Image, name, null, $"only this name; it stays as {EngineRefusal.List(staying)}")], []);
        }

        IReadOnlyList<ContainerInfo> users = await engine.Runtime.Catalog
            .ListUsersAsync(EngineObject.Image, image.Reference, cancellationToken).ConfigureAwait(false);
        return users.Count > 0 && !isForced
            ? new Removal(TargetVerdict.Wrong(
                $"{name} is used by {EngineRefusal.List(users.Select(user => user.Name))}.", "Remove the containers that use it first."),
                null, [], [])
            : new Removal(TargetVerdict.Go, step, Losses(image, name, users), Notes(name, users));
    }

    private IReadOnlyList<EngineLoss> Losses(ImageInfo image, string name, IReadOnlyList<ContainerInfo> users) =>
    [
        new EngineLoss(EngineObject.Image, name, users.Count > 0 && !engine.Dialect.ForceTakesUsers ? null : image.Size,
            users.Count > 0 ? $"used by {EngineRefusal.List(users.Select(user => user.Name))}" : ""),
        .. engine.Dialect.ForceTakesUsers
            ? users.Select(user => new EngineLoss(EngineObject.Container, user.Name, null, user.IsUp ? "runs, goes with its image" : "goes with its image"))
            : [],
    ];

    private IReadOnlyList<string> Notes(string name, IReadOnlyList<ContainerInfo> users) =>
        users.Count == 0 ? []
        : engine.Dialect.ForceTakesUsers ? [$"{engine.Dialect.Name} removes the containers that use {name} with it, running ones too."]
        : users.Any(user => user.IsUp) ? [$"{name} loses its name; its layers stay as long as containers run from it."]
        : [$"The containers of {name} stay, and cannot be made again without it."];

    private static string WithoutAlgorithm(string id) => id.StartsWith("sha256:", StringComparison.Ordinal) ? id["sha256:".Length..] : id;

    private sealed record Removal(TargetVerdict Verdict, EngineStep? Step, IReadOnlyList<EngineLoss> Losses, IReadOnlyList<string> Notes);
}
