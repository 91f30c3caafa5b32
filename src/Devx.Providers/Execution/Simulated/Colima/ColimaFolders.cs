using Devx.Providers.Execution.Simulated.Lima;

namespace Devx.Providers.Execution.Simulated.Colima;

/// <summary>Where colima keeps things.</summary>
/// <param name="Base">Its directory.</param>
internal sealed record ColimaFolders(string Base)
{
    /// <summary>The lima directory with its virtual machines.</summary>
    public LimaHome LimaHome => new($"{Base}/_lima", "colima");

    /// <summary>The file that <c>template --print</c> names; it need not exist.</summary>
    public string Template => $"{Base}/_templates/default.yaml";

    /// <summary>The folders on a host: <c>~/.colima</c> on macOS, <c>~/.config/colima</c> elsewhere.</summary>
    public static ColimaFolders Of(HostPlatform host) =>
        new(host.HomeDirectory + (host.System == HostSystem.MacOs ? "/.colima" : "/.config/colima"));

    /// <summary>A socket on the host that leads to a profile's engine.</summary>
    public string Socket(ColimaProfile profile, string name) => $"{Base}/{profile.Name}/{name}.sock";

    /// <summary>The settings of a profile.</summary>
    public string Configuration(ColimaProfile profile) => $"{Base}/{profile.Name}/colima.yaml";

    /// <summary>The settings with which a profile last came up.</summary>
    public string State(ColimaProfile profile) => $"{LimaHome.Directory}/{profile.Instance}/colima.yaml";
}
