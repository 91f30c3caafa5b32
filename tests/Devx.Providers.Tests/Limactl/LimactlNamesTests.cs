using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Limactl;

namespace Devx.Providers.Tests.Limactl;

public sealed class LimactlNamesTests
{
    [Theory]
    [InlineData("default")]
    [InlineData("a")]
    [InlineData("web-1.test_2")]
    public void Takes_what_lima_takes(string name) => Assert.Null(LimactlNames.Problem(name, "/home/dev/.lima", HostSystem.Linux));

    [Theory]
    [InlineData("")]
    [InlineData("bad name!")]
    [InlineData("-web")]
    [InlineData("web-")]
    [InlineData("a--b")]
    [InlineData("web\n")]
    [InlineData("日本")]
    [InlineData("web.yaml")]
    [InlineData("web.yml")]
    [InlineData("\u001b[31m")]
    public void Refuses_what_lima_refuses(string name) =>
        Assert.Equal(LimactlNames.Rule, LimactlNames.Problem(name, "/home/dev/.lima", HostSystem.Linux));

    [Theory]
    [InlineData(60, HostSystem.Linux, true)]
    [InlineData(77, HostSystem.Linux, false)]
    [InlineData(62, HostSystem.Linux, true)]
    [InlineData(65, HostSystem.Linux, true)]
    [InlineData(66, HostSystem.Linux, false)]
    [InlineData(61, HostSystem.MacOs, true)]
    [InlineData(62, HostSystem.MacOs, false)]
    public void A_name_must_leave_room_for_the_path_of_the_ssh_socket(int length, HostSystem system, bool isTaken)
    {
        string? refused = LimactlNames.Problem(new string('a', length), "/home/dev/.lima", system);

        Assert.Equal(isTaken, refused is null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--all")]
    public void A_name_that_would_be_an_option_is_never_passed_on(string name) =>
        Assert.Throws<ProviderException>(() => LimactlNames.RefuseOption(name));
}
