using Devx.Providers.Colima;

namespace Devx.Providers.Tests.Colima;

public sealed class ColimaFoldersTests
{
    private readonly VmTestHost _host = new();

    [Fact]
    public void Linux_keeps_it_in_the_configuration_folder() =>
        Assert.Equal(new ColimaFolders("/home/dev/.config/colima", "/home/dev/.config/colima/_lima"), ColimaFolders.Of(_host.Access));

    [Fact]
    public void MacOs_keeps_it_in_the_home_folder() => Assert.Equal("/Users/me/.colima", ColimaFolders.Of(_host.OnMac().Access).Base);

    [Fact]
    public void The_old_folder_wins_where_it_exists()
    {
        _host.WithFile("/home/dev/.colima/default/colima.yaml").WithVariable("XDG_CONFIG_HOME", "/xdg");

        Assert.Equal("/home/dev/.colima", ColimaFolders.Of(_host.Access).Base);
    }

    [Fact]
    public void The_configuration_variable_counts_next() =>
        Assert.Equal("/xdg/colima", ColimaFolders.Of(_host.OnMac().WithVariable("XDG_CONFIG_HOME", "/xdg").Access).Base);

    [Fact]
    public void The_new_folder_counts_on_a_mac_that_has_it() =>
        Assert.Equal(
            "/Users/me/.config/colima", ColimaFolders.Of(_host.OnMac().WithFile("/Users/me/.config/colima/default/x").Access).Base);

    [Fact]
    public void A_chosen_folder_counts_only_when_it_exists()
    {
        _host.WithVariable("COLIMA_HOME", "/data/colima");
        Assert.Equal("/home/dev/.config/colima", ColimaFolders.Of(_host.Access).Base);

        _host.WithFile("/data/colima/default/colima.yaml");
        Assert.Equal("/data/colima", ColimaFolders.Of(_host.Access).Base);
    }

    [Fact]
    public void The_vms_are_where_lima_is_told_to_keep_them() =>
        Assert.Equal("/data/lima", ColimaFolders.Of(_host.WithVariable("LIMA_HOME", "/data/lima").Access).LimaHome);
}
