using Devx.Providers.Contracts;
using Devx.Providers.Docker;
using Devx.Testing;

namespace Devx.Providers.Tests.Docker;

public sealed class DockerDefinitionTests
{
    [Fact]
    public void Reads_the_version() =>
        Assert.Equal(
            "28.5.2+dfsg4", DockerDefinition.Definition.ParseVersion(Recording.Load("docker-28.5.2/101-version-text").StandardOutput));

    [Theory]
    [InlineData("podman version 5.8.2\n")]
    [InlineData("Emulate Docker CLI using podman. Create /etc/containers/nodocker to quiet msg.\npodman version 4.3.1")]
    public void Podmans_shim_is_not_docker(string output) => Assert.Null(DockerDefinition.Definition.ParseVersion(output));

    [Fact]
    public void Runtimes_use_the_program_that_was_found()
    {
        var machine = new MachineInfo
        {
            Id = new MachineId("docker", "engine"),
            State = default,
            Runtime = new RuntimeEndpoint(RuntimeKind.Docker, "context:default"),
        };

        Provider provider =
            DockerDefinition.Definition.Create(new VmTestHost().Access, new DetectedProvider("docker", "/opt/docker", "28.5.2"));

        Assert.Equal("docker", provider.Name);
        Assert.Equal("/opt/docker", provider.RuntimeOf(machine)!.Command("ps").Program);
    }
}
