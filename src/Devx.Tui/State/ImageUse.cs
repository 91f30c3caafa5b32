using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;

namespace Devx.Tui.State;

/// <summary>Finds the containers of each image: by the id of their image, else by the name they were made from.</summary>
internal sealed class ImageUse
{
    /// <summary>Fewer digits of an id are a name more likely than an id.</summary>
    private const int ShortestId = 6;

    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly ContainerUse _use;

    public ImageUse(MachineSnapshot machine)
    {
        foreach (ImageInfo image in machine.Images.Items)
        {
            foreach (string name in NamesOf(image))
            {
                _ids.TryAdd(name, image.Id);
            }
        }

        _use = new ContainerUse(machine.Containers, container => IdOf(container) is { } id ? [id] : null);
    }

    /// <summary>Its containers; where their list does not tell, as many as the engine's list of images says.</summary>
    public EngineUsers Of(ImageInfo image) => _use.Of(image.Id) is { Count: not null } seen ? seen : new EngineUsers(image.ContainerCount, []);

    private string? IdOf(ContainerInfo container) =>
        container.ImageId ?? _ids.GetValueOrDefault(Whole(container.Image)) ?? ByShortId(container.Image);

    private string? ByShortId(string image) => image.Length >= ShortestId && image.All(char.IsAsciiHexDigit)
        ? _ids.Values.FirstOrDefault(id => id.StartsWith(image, StringComparison.Ordinal))
        : null;

    private static IEnumerable<string> NamesOf(ImageInfo image)
    {
        yield return image.Id;
        if (image.Repository is { } repository)
        {
            yield return Whole(image.Reference);
            if (image.Digest is { } digest)
            {
                yield return Whole($"{repository}@{digest}");
            }
        }
    }

    /// <summary>The name with all that engines leave out: <c>redis</c> is <c>docker.io/library/redis:latest</c>.</summary>
    private static string Whole(string name)
    {
        int slash = name.IndexOf('/', StringComparison.Ordinal);
        bool hasRegistry = slash > 0 && (name.AsSpan(0, slash).IndexOfAny('.', ':') >= 0 || name[..slash] == "localhost");
        string path = hasRegistry ? name : slash > 0 ? $"docker.io/{name}" : $"docker.io/library/{name}";
        bool hasTag = path.LastIndexOf(':') > path.LastIndexOf('/');
        return hasTag || path.Contains('@', StringComparison.Ordinal) ? path : $"{path}:latest";
    }
}
