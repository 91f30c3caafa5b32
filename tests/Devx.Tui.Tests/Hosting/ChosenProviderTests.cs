using Devx.Providers.Execution;
using Devx.Tui.Hosting;
using Devx.Tui.Hosting.Settings;
using Devx.Tui.Monitoring;
using Devx.Tui.State;
using Devx.Tui.Tests.Monitoring;

namespace Devx.Tui.Tests.Hosting;

public sealed class ChosenProviderTests
{
    private static readonly ProviderFindings Findings = new(
        [new ProviderStub("podman").Provider, new ProviderStub("docker").Provider],
        [new MissingProvider("lima", "/usr/bin", "Install it with: brew install lima")]);

    [Fact]
    public void The_option_goes_before_the_variable()
    {
        DefaultProvider? choice = ChosenProvider.Fixed("podman", Platform("docker"), Findings);

        Assert.Equal(new DefaultProvider("podman", "--provider"), choice);
        Assert.True(ChosenProvider.IsFixed(choice));
    }

    [Fact]
    public void The_variable_decides_without_an_option()
    {
        DefaultProvider? choice = ChosenProvider.Fixed(null, Platform("docker"), Findings);

        Assert.Equal(new DefaultProvider("docker", "DEVX_PROVIDER"), choice);
        Assert.True(ChosenProvider.IsFixed(choice));
    }

    [Fact]
    public void Nothing_is_fixed_when_nobody_says_anything()
    {
        Assert.Null(ChosenProvider.Fixed(null, Platform(""), Findings));
        Assert.False(ChosenProvider.IsFixed(null));
    }

    [Fact]
    public void A_provider_that_is_not_installed_is_refused_with_how_to_install_it()
    {
        WrongUseException problem = Assert.Throws<WrongUseException>(() => ChosenProvider.Fixed("lima", Platform(""), Findings));

        Assert.Contains("lima is not installed (--provider asks for it; looked in /usr/bin)", problem.Message, StringComparison.Ordinal);
        Assert.Contains("brew install lima", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_provider_is_refused_with_the_known_ones()
    {
        WrongUseException problem = Assert.Throws<WrongUseException>(() => ChosenProvider.Fixed(null, Platform("vagrant"), Findings));

        Assert.Equal(
            "There is no provider named \"vagrant\" for this system (DEVX_PROVIDER). Known are docker, lima, podman.", problem.Message);
    }

    [Fact]
    public void The_settings_may_name_a_provider_that_is_gone_but_none_that_never_was()
    {
        DefaultProvider? gone = ChosenProvider.Remembered(new UserSettings { DefaultProvider = "lima" }, "/settings.json", Findings);

        Assert.Equal(new DefaultProvider("lima", "/settings.json"), gone);
        Assert.False(ChosenProvider.IsFixed(gone));
        Assert.Throws<WrongUseException>(
            () => ChosenProvider.Remembered(new UserSettings { DefaultProvider = "vagrant" }, "/settings.json", Findings));
    }

    [Fact]
    public void A_list_can_be_of_one_provider()
    {
        Assert.Equal("docker", Assert.Single(ChosenProvider.Only("docker", Findings).Found).Name);
        Assert.Same(Findings, ChosenProvider.Only(null, Findings));
        Assert.Throws<WrongUseException>(() => ChosenProvider.Only("vagrant", Findings));
    }

    private static HostPlatform Platform(string variable) => new()
    {
        System = HostSystem.Linux,
        HostName = "here",
        Architecture = "arm64",
        CpuCount = 4,
        HomeDirectory = "/home/alex",
        Variables = new Dictionary<string, string> { ["DEVX_PROVIDER"] = variable },
    };
}
