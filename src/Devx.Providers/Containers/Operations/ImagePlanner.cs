using Devx.Providers.Containers.Catalog;

namespace Devx.Providers.Containers.Operations;

/// <summary>Plans pulls, tags and removals of images.</summary>
/// <param name="engine">The engine.</param>
internal sealed class ImagePlanner(EngineAccess engine)
{
    private readonly ImageRemoval _removal = new(engine);

    /// <summary>Plans a pull; one that is here already is asked for again, as its name may mean another image now.</summary>
    public async Task<EnginePlan> PullAsync(PullImage operation, CancellationToken cancellationToken)
    {
        string reference = operation.Reference.Trim();
        ImageNames.Check(reference);
        IReadOnlyList<ImageInfo> images = await engine.Runtime.Catalog.ListImagesAsync(cancellationToken).ConfigureAwait(false);
        bool isHere = images.Any(image => !image.IsDangling && ImageNames.IsSame(reference, image.Reference));
        return new EnginePlan(
            operation, [engine.OpenStep($"pull {reference}", reference, "pull", reference)],
            isHere ? [$"{reference} is here already; the registry is asked whether there is a newer one."] : []);
    }

    /// <summary>Plans one more name.</summary>
    public async Task<EnginePlan> TagAsync(TagImage operation, CancellationToken cancellationToken)
    {
        string name = operation.NewReference.Trim();
        ImageNames.Check(name);
        IReadOnlyList<ImageInfo> images = await engine.Runtime.Catalog.ListImagesAsync(cancellationToken).ConfigureAwait(false);
        ImageInfo image = ImageRemoval.Find(images, operation.Image) ?? throw EngineRefusal.Gone("image", operation.Image);
        ImageInfo? holder = images.FirstOrDefault(other => !other.IsDangling && ImageNames.IsSame(name, other.Reference));
        string present = ImageRemoval.NameOf(image);
        return holder?.Id == image.Id
            ? new EnginePlan(operation, [], [$"{present} has the name {name} already."])
            : new EnginePlan(
                operation, [engine.Step($"tag {present} as {name}", present, "tag", image.Reference, name)],
                holder is null ? [] : [$"{name} is the name of another image now, which loses it."]);
    }

    /// <summary>Plans removals.</summary>
    public Task<EnginePlan> RemoveAsync(RemoveImages operation, CancellationToken cancellationToken) =>
        _removal.PlanAsync(operation, cancellationToken);
}
