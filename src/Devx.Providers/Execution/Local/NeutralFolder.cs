namespace Devx.Providers.Execution.Local;

/// <summary>
/// The working directory of programs that are not told another: private and writable, because limactl leaves rejected templates where it
/// runs, and not the user's, because some programs carry it into the guest.
/// </summary>
internal sealed class NeutralFolder(HostPlatform platform)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string _path = Path.Combine(CacheFolder(platform), "devx-tui", "work");

    /// <summary>Its path; it exists. The root directory where the user's home cannot be written.</summary>
    public string Ensure()
    {
        try
        {
            return Directory.CreateDirectory(_path, OwnerOnly).FullName;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "/";
        }
    }

    private static string CacheFolder(HostPlatform platform) => platform.System switch
    {
        HostSystem.Linux => platform.Variable("XDG_CACHE_HOME") ?? Path.Combine(platform.HomeDirectory, ".cache"),
        HostSystem.MacOs => Path.Combine(platform.HomeDirectory, "Library", "Caches"),
    };
}
