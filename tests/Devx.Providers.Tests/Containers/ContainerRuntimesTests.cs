using Devx.Providers.Containers;
using Devx.Providers.Contracts;

namespace Devx.Providers.Tests.Containers;

public sealed class ContainerRuntimesTests
{
    private readonly VmTestHost _host = new();

    [Theory]
    [InlineData(RuntimeKind.Docker, "docker")]
    [InlineData(RuntimeKind.Podman, "podman")]
    public void Picks_the_dialect_of_the_machine(RuntimeKind kind, string name)
    {
        IContainerRuntime? runtime = ContainerRuntimes.Create(_host.Access, Machine(new RuntimeEndpoint(kind, "unix:///x.sock")));

        Assert.Equal(name, runtime?.Name);
    }

    [Fact]
    public void A_machine_without_an_engine_has_none() => Assert.Null(ContainerRuntimes.Create(_host.Access, Machine(null)));

    [Fact]
    public void Finds_docker_where_a_bare_path_misses_it()
    {
        _host.OnMac().WithFile("/Users/me/.orbstack/bin/docker");

        IContainerRuntime? runtime = ContainerRuntimes.Create(_host.Access, Machine(new RuntimeEndpoint(RuntimeKind.Docker, "")));

        Assert.Equal("/Users/me/.orbstack/bin/docker", runtime!.Command("ps").Program);
    }

    private static MachineInfo Machine(RuntimeEndpoint? runtime) => new()
    {
        Id = new MachineId("lima", "dev"),
        State = new MachineState(MachineStatus.Running),
        Runtime = runtime,
    };
}
