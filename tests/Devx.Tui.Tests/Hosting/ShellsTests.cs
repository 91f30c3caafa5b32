using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Tui.Handoff;
using Devx.Tui.Hosting;
using Devx.Tui.Monitoring;
using Devx.Tui.State;
using Devx.Tui.Tests.Monitoring;
using NSubstitute;

namespace Devx.Tui.Tests.Hosting;

public sealed class ShellsTests
{
    private readonly ProviderStub _lima = new("lima");
    private readonly MachineSnapshot _machine = new() { Info = Given.Machine("lima/dev") };
    private readonly Shells _shells;

    public ShellsTests()
    {
        IProviders providers = Substitute.For<IProviders>();
        providers.Get("lima").Returns(_lima.Provider);
        _lima.Machines.LoginCommand(_machine.Info).Returns(new CommandRequest("limactl", "shell", "dev"));
        _shells = new Shells(providers);
    }

    [Fact]
    public void A_shell_in_a_machine_is_the_providers_own()
    {
        HandoffRequest request = _shells.InMachine(_machine);

        Assert.Equal(("shell lima/dev", "limactl shell dev"), (request.Title, request.Command.ToString()));
    }

    [Fact]
    public void A_machine_whose_provider_is_gone_says_so() => Assert.Equal(
        ProviderFailure.NotInstalled,
        Assert.Throws<ProviderException>(() => _shells.InMachine(new MachineSnapshot { Info = Given.Machine("colima/x") })).Failure);
}
