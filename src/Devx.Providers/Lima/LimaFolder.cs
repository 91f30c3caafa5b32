using Devx.Providers.Execution;

namespace Devx.Providers.Lima;

/// <summary>Where lima keeps its machines.</summary>
internal static class LimaFolder
{
    /// <summary>The folder of all machines.</summary>
    public static string Of(HostPlatform platform) => platform.Variable("LIMA_HOME") ?? $"{platform.HomeDirectory}/.lima";
}
