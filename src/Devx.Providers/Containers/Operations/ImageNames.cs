using System.Text.RegularExpressions;

namespace Devx.Providers.Containers.Operations;

/// <summary>Names of images: what is one, and which of them mean the same.</summary>
internal static partial class ImageNames
{
    private const string Hub = "docker.io/", HubLibrary = "docker.io/library/", Local = "localhost/";

    /// <summary>Refuses what no engine takes for the name of an image.</summary>
    /// <exception cref="Contracts.ProviderException">It is none.</exception>
    public static void Check(string reference)
    {
        if (!Form().IsMatch(reference))
        {
            throw EngineRefusal.Bad(
                "An image is named [REGISTRY/]NAME[:TAG], the name in lower case.", "For example docker.io/library/alpine:3.22.");
        }
    }

    /// <summary>A name with the tag that is meant when there is none.</summary>
    public static string WithTag(string reference) =>
        reference.Contains('@', StringComparison.Ordinal) || reference.LastIndexOf(':') > reference.LastIndexOf('/')
            ? reference
            : reference + ":latest";

    /// <summary>Whether a name as somebody wrote it means an image that the engine may list with its registry, or as a local one.</summary>
    public static bool IsSame(string written, string listed)
    {
        string one = Short(WithTag(written)), other = Short(WithTag(listed));
        return one == other || (!one.Contains('/', StringComparison.Ordinal) && other == Local + one);
    }

    private static string Short(string name) =>
        name.StartsWith(HubLibrary, StringComparison.Ordinal) ? name[HubLibrary.Length..]
        : name.StartsWith(Hub, StringComparison.Ordinal) ? name[Hub.Length..]
        : name;

    [GeneratedRegex(
        @"\A(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?(?::[0-9]+)?/)?[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*"
        + @"(?:/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*(?::[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127})?(?:@[a-z0-9+._-]+:[0-9a-fA-F]{32,})?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
