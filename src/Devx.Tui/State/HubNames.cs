namespace Devx.Tui.State;

/// <summary>Images of the registry that is meant when none is named.</summary>
internal static class HubNames
{
    /// <summary>The name as people say it: <c>docker.io/library/redis</c> is <c>redis</c>.</summary>
    public static string Short(string image) => image switch
    {
        _ when image.StartsWith("docker.io/library/", StringComparison.Ordinal) => image["docker.io/library/".Length..],
        _ when image.StartsWith("docker.io/", StringComparison.Ordinal) => image["docker.io/".Length..],
        _ => image,
    };
}
