using Devx.Providers.Colima;

namespace Devx.Providers.Tests.Colima;

public sealed class ColimaRuntimeTests
{
    [Fact]
    public void Reads_the_runtime_of_the_list()
    {
        Assert.Equal(new ColimaRuntime("docker", false), ColimaRuntime.Parse("docker"));
        Assert.Equal(new ColimaRuntime("containerd", true), ColimaRuntime.Parse("containerd+k3s"));
        Assert.Null(ColimaRuntime.Parse(null));
        Assert.Null(ColimaRuntime.Parse(""));
    }

    [Theory]
    [InlineData("cpu: 2\nruntime: docker\nmodelRunner: \"\"\n", "docker")]
    [InlineData("runtime: \"containerd\" # as before", "containerd")]
    public void Reads_the_runtime_of_a_configuration(string yaml, string name) =>
        Assert.Equal(name, ColimaRuntime.ParseConfiguration(yaml)?.Name);

    [Theory]
    [InlineData(null)]
    [InlineData("cpu: 2\n")]
    [InlineData("# runtime: docker\n  runtime: nested\n")]
    [InlineData("runtime:\n")]
    public void A_configuration_without_it_says_nothing(string? yaml) => Assert.Null(ColimaRuntime.ParseConfiguration(yaml));
}
