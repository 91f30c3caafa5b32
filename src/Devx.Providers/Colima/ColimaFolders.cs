using Devx.Providers.Execution;

namespace Devx.Providers.Colima;

/// <summary>Where colima keeps its files, by the rules of colima itself (0.10.3).</summary>
/// <param name="Base">The folder of the profiles.</param>
/// <param name="LimaHome">The folder of the VMs.</param>
internal sealed record ColimaFolders(string Base, string LimaHome)
{
    /// <summary>The folders on a computer; looked up each time, because colima's first start makes them.</summary>
    public static ColimaFolders Of(HostAccess host)
    {
        string folder = BaseOf(host);
        return new ColimaFolders(folder, host.Platform.Variable("LIMA_HOME") ?? $"{folder}/_lima");
    }

    /// <summary>The docker socket of a profile on this host.</summary>
    public string DockerSocket(ColimaProfile profile) => $"{Base}/{profile.Name}/docker.sock";

    /// <summary>What a profile last ran with.</summary>
    public string LastConfiguration(ColimaProfile profile) => $"{LimaHome}/{profile.Instance}/colima.yaml";

    private static string BaseOf(HostAccess host)
    {
        HostPlatform platform = host.Platform;
        string old = $"{platform.HomeDirectory}/.colima";
        string present = $"{platform.HomeDirectory}/.config/colima";
        return platform.Variable("COLIMA_HOME") is { } chosen && host.Files.Exists(chosen) ? chosen
            : host.Files.Exists(old) ? old
            : platform.Variable("XDG_CONFIG_HOME") is { } configuration ? $"{configuration}/colima"
            : host.Files.Exists(present) || platform.System == HostSystem.Linux ? present
            : old;
    }
}
