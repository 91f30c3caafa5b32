using Devx.Providers.Execution;
using Devx.Tui.Hosting;

namespace Devx.Tui.Tests.Hosting;

public sealed class UserFoldersTests
{
    [Theory]
    [InlineData(HostSystem.Linux)]
    [InlineData(HostSystem.MacOs)]
    public void Are_in_the_home_directory_on_every_system(HostSystem system)
    {
        UserFolders folders = UserFolders.Of(Platform(system));

        Assert.Equal("/home/alex/.local/state/devx-tui/machines.json", folders.LastKnownFile);
        Assert.Equal("/home/alex/.config/devx-tui/settings.json", folders.SettingsFile);
    }

    [Fact]
    public void Follow_the_variables_of_the_specification_but_no_relative_path()
    {
        UserFolders folders = UserFolders.Of(Platform(HostSystem.Linux, ("XDG_STATE_HOME", "/var/state"), ("XDG_CONFIG_HOME", "settings")));

        Assert.Equal("/var/state/devx-tui", folders.State);
        Assert.Equal("/home/alex/.config/devx-tui", folders.Configuration);
    }

    private static HostPlatform Platform(HostSystem system, params (string Name, string Value)[] variables) => new()
    {
        System = system,
        HostName = "here",
        Architecture = "arm64",
        CpuCount = 4,
        HomeDirectory = "/home/alex",
        Variables = variables.ToDictionary(pair => pair.Name, pair => pair.Value),
    };
}
