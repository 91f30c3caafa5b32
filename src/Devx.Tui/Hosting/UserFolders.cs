using Devx.Providers.Execution;

namespace Devx.Tui.Hosting;

/// <summary>
/// Where devx-tui keeps what is the user's: on both systems the folders of the XDG base directory specification, because the people who
/// use it look there first.
/// </summary>
/// <param name="State">Machines last seen, log files: <c>~/.local/state/devx-tui</c>.</param>
/// <param name="Configuration">Settings: <c>~/.config/devx-tui</c>.</param>
internal sealed record UserFolders(string State, string Configuration)
{
    private const string Own = "devx-tui";

    public string Logs => Path.Combine(State, "logs");

    public string LastKnownFile => Path.Combine(State, "machines.json");

    public string DurationsFile => Path.Combine(State, "durations.json");

    public string SettingsFile => Path.Combine(Configuration, "settings.json");

    public static UserFolders Of(HostPlatform platform) => new(
        Path.Combine(Folder(platform, "XDG_STATE_HOME", ".local/state"), Own),
        Path.Combine(Folder(platform, "XDG_CONFIG_HOME", ".config"), Own));

    // The specification says that a path that is not absolute is to be ignored.
    private static string Folder(HostPlatform platform, string variable, string usual) =>
        platform.Variable(variable) is { } path && Path.IsPathRooted(path) ? path : Path.Combine(platform.HomeDirectory, usual);
}
