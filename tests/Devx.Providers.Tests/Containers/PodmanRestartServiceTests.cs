using Devx.Providers.Containers;

namespace Devx.Providers.Tests.Containers;

public sealed class PodmanRestartServiceTests
{
    private readonly VmTestHost _host = new();

    [Theory]
    [InlineData(true, "/etc/systemd/system/default.target.wants/podman-restart.service", true)]
    [InlineData(true, "/home/dev/.config/systemd/user/default.target.wants/podman-restart.service", false)]
    [InlineData(false, "/home/dev/.config/systemd/user/default.target.wants/podman-restart.service", true)]
    [InlineData(false, "/etc/systemd/user/default.target.wants/podman-restart.service", true)]
    [InlineData(false, "/etc/systemd/system/default.target.wants/podman-restart.service", false)]
    [InlineData(true, "/lib/systemd/system/podman-restart.service", false)]
    public void Is_enabled_for_root_or_for_the_user(bool isRoot, string link, bool isEnabled)
    {
        _host.Platform = _host.Platform with { IsRoot = isRoot };
        _host.WithFile(link);

        Assert.Equal(isEnabled, PodmanRestartService.IsEnabled(_host.Access));
    }

    [Fact]
    public void The_users_configuration_may_lie_elsewhere()
    {
        _host.WithVariable("XDG_CONFIG_HOME", "/conf").WithFile("/conf/systemd/user/default.target.wants/podman-restart.service");

        Assert.True(PodmanRestartService.IsEnabled(_host.Access));
    }
}
