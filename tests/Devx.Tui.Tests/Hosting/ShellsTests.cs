using Devx.Providers.Containers;
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
    private readonly RuntimeStub _docker = new();
    private readonly MachineSnapshot _machine = new() { Info = Given.Machine("lima/dev") };
    private readonly Shells _shells;

    public ShellsTests()
    {
        IProviders providers = Substitute.For<IProviders>();
        providers.Get("lima").Returns(_lima.Provider);
        _lima.Runtimes["dev"] = _docker;
        _lima.Machines.LoginCommand(_machine.Info).Returns(new CommandRequest("limactl", "shell", "dev"));
        _docker.Runtime.ShellCommand(Arg.Any<ContainerInfo>()).Returns(new CommandRequest("docker", "exec", "id-api", "sh"));
        _shells = new Shells(providers);
    }

    [Fact]
    public void A_shell_in_a_machine_is_the_providers_own()
    {
        HandoffRequest request = _shells.InMachine(_machine);

        Assert.Equal(("shell lima/dev", "limactl shell dev"), (request.Title, request.Command.ToString()));
    }

    [Fact]
    public void A_shell_in_a_container_is_its_engines()
    {
        HandoffRequest request = _shells.InContainer(_machine, new ContainerSnapshot { Info = Given.Container("api") });

        Assert.Equal(("shell lima/dev › api", "docker exec id-api sh"), (request.Title, request.Command.ToString()));
    }

    [Fact]
    public void A_container_that_does_not_run_has_no_shell()
    {
        var container = new ContainerSnapshot { Info = Given.Container("api", ContainerStatus.Exited) };

        ProviderException problem = Assert.Throws<ProviderException>(() => _shells.InContainer(_machine, container));

        Assert.Equal(ProviderFailure.WrongState, problem.Failure);
    }

    [Fact]
    public void A_machine_without_an_engine_or_a_provider_says_so()
    {
        _lima.Runtimes.Clear();
        var container = new ContainerSnapshot { Info = Given.Container("api") };

        Assert.Equal(
            ProviderFailure.Unsupported, Assert.Throws<ProviderException>(() => _shells.InContainer(_machine, container)).Failure);
        Assert.Equal(
            ProviderFailure.NotInstalled,
            Assert.Throws<ProviderException>(() => _shells.InMachine(new MachineSnapshot { Info = Given.Machine("colima/x") })).Failure);
    }

    [Fact]
    public void The_demo_gives_the_terminal_to_something_harmless()
    {
        HandoffRequest real = _shells.InMachine(_machine);

        HandoffRequest harmless = new DemoShells(_shells).InMachine(_machine);

        Assert.Equal(real.Title, harmless.Title);
        Assert.Equal("/bin/sh", harmless.Command.Program);
        Assert.Contains(harmless.Command.Arguments, argument => argument.Contains("limactl shell dev", StringComparison.Ordinal));
    }
}
