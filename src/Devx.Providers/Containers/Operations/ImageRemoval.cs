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
        ?? (ImageName.WithoutHash(nameOrId) is { Length: >= 12 } id
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
        Removal[] removals = await SeveralAtOnce.AskAsync(
            wanted,
            (each, token) => each.Image is { } image
                ? JudgeAsync(image, each.Name, images, going, operation.Force, token)
                : Task.FromResult(Removal.No(new TargetVerdict(null, EngineRefusal.Gone("image", each.Name)))),
            cancellationToken).ConfigureAwait(false);
        IReadOnlyList<string> notes = TargetVerdict.Notes([.. removals.Select(removal => removal.Verdict)]);
        List<Removal> chosen = [.. removals.Where(removal => removal.Verdict.IsGo)];
        return new EnginePlan(operation, [.. chosen.Select(removal => removal.Step).OfType<EngineStep>()],
            [.. notes, .. chosen.SelectMany(removal => removal.Notes)])
        {
            Losses = [.. chosen.SelectMany(removal => removal.Losses).Distinct()],
        };
    }

    private async Task<Removal> JudgeAsync(
        ImageInfo image, string asked, IReadOnlyList<ImageInfo> images, HashSet<string> going, bool isForced,
        CancellationToken cancellationToken)
    {
        bool isByName = !image.IsDangling && ImageNames.IsSame(asked, image.Reference);
        string name = isByName ? image.Reference : EngineAccess.ShortId(image.Id);
        List<string> names = [.. images.Where(other => other.Id == image.Id && !other.IsDangling).Select(other => other.Reference)];
        if (!isByName && names.Count > 1 && !isForced)
        {
            return Removal.No(TargetVerdict.Wrong(
                $"{name} has several names: {EngineRefusal.List(names)}.", "Remove the names one by one, or the image by force."));
        }

        EngineStep step = engine.Step($"remove {name}", name, ["image", "rm", .. isForced ? ["--force"] : Array.Empty<string>(), name]);
        List<string> staying = isByName ? [.. names.Where(other => !going.Contains(other))] : [];
        if (staying.Count > 0)
        {
            string note = $"only this name; it stays as {EngineRefusal.List(staying)}";
            return new Removal(TargetVerdict.Go, step, [new EngineLoss(EngineObject.Image, name, null, note)], []);
        }

        IReadOnlyList<ContainerInfo> users = await engine.Runtime.Catalog
            .ListUsersAsync(EngineObject.Image, image.Reference, cancellationToken).ConfigureAwait(false);
        return users.Count > 0 && !isForced
            ? Removal.No(TargetVerdict.Wrong($"{name} is used by {Names(users)}.", "Remove the containers that use it first."))
            : new Removal(
                TargetVerdict.Go, step, Losses(image, name, isByName && names[0] != name ? names[0] : null, users), Notes(name, users));
    }

    /// <param name="image">The image.</param>
    /// <param name="name">What goes of it.</param>
    /// <param name="counted">Another name that goes and has the size already; null for none.</param>
    /// <param name="users">The containers that use it.</param>
    private IReadOnlyList<EngineLoss> Losses(ImageInfo image, string name, string? counted, IReadOnlyList<ContainerInfo> users)
    {
        bool staysInUse = users.Count > 0 && !engine.Dialect.ForceTakesUsers;
        string use = users.Count > 0 ? $"used by {Names(users)}" : "";
        return
        [
            counted is null
                ? new EngineLoss(EngineObject.Image, name, staysInUse ? null : image.Size, use)
                : new EngineLoss(EngineObject.Image, name, null, $"another name of {counted}"),
            .. engine.Dialect.ForceTakesUsers
                ? users.Select(user => new EngineLoss(EngineObject.Container, user.Name, null, user.IsUp ? "runs" : ""))
                : [],
        ];
    }

    private IReadOnlyList<string> Notes(string name, IReadOnlyList<ContainerInfo> users) =>
        users.Count == 0 ? []
        : engine.Dialect.ForceTakesUsers ? [$"{engine.Dialect.Name} removes the containers of {name} with it, running ones too."]
        : [$"The containers of {name} stay, and its layers with them; only its name goes."];

    private static string Names(IReadOnlyList<ContainerInfo> users) => EngineRefusal.List(users.Select(user => user.Name));

    private sealed record Removal(TargetVerdict Verdict, EngineStep? Step, IReadOnlyList<EngineLoss> Losses, IReadOnlyList<string> Notes)
    {
        public static Removal No(TargetVerdict verdict) => new(verdict, null, [], []);
    }
}
