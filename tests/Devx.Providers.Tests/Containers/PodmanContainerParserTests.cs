using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Testing;

namespace Devx.Providers.Tests.Containers;

public sealed class PodmanContainerParserTests
{
    [Theory]
    [InlineData("podman-4.3/podman-ps-a-json", 5)]
    [InlineData("podman-5.4.2/519-remote-ps-json", 6)]
    [InlineData("podman-5.8/ct-ps-a-json", 6)]
    [InlineData("podman-5.8.6/519-remote-ps-json", 6)]
    public void Reads_the_list_of_every_version(string recording, int count)
    {
        IReadOnlyList<ContainerInfo> containers = Parse(recording);

        Assert.Equal(count, containers.Count);
        Assert.Equal(containers.OrderBy(item => item.Name, StringComparer.Ordinal), containers);
        Assert.DoesNotContain(containers, container => container.Status == ContainerStatus.Unknown || container.Id.Length != 64);
    }

    [Fact]
    public void Reads_everything_that_an_entry_tells()
    {
        ContainerInfo web = Assert.Single(Parse("podman-4.3/podman-ps-a-json"), container => container.Name == "r1-web");

        Assert.Equal("localhost/r1-busybox:1", web.Image);
        Assert.Equal(ContainerStatus.Running, web.Status);
        Assert.Equal([new PortMapping(80, "tcp", 18098, "127.0.0.1")], web.Ports);
        Assert.Equal("sh -c while true; do date; sleep 1; done", web.Command);
        Assert.Equal(25945, web.ProcessId);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1795443987), web.StartedAt);
        Assert.Null(web.FinishedAt);
        Assert.Null(web.ExitCode);
    }

    [Fact]
    public void Tells_the_exit_code_of_an_ended_container()
    {
        ContainerInfo failed = Assert.Single(Parse("podman-5.8.6/519-remote-ps-json"), container => container.Name == "failed");

        Assert.Equal(ContainerStatus.Exited, failed.Status);
        Assert.Equal(3, failed.ExitCode);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1795447891), failed.FinishedAt);
        Assert.Null(failed.ProcessId);
    }

    [Fact]
    public void Groups_by_pod_and_hides_the_infra_container()
    {
        IReadOnlyList<ContainerInfo> containers = Parse("podman-5.4.2/519-remote-ps-json");

        Assert.Equal("shop", Assert.Single(containers, container => container.Name == "api").Pod);
        Assert.DoesNotContain(containers, container => container.Name.EndsWith("-infra", StringComparison.Ordinal));
    }

    /// <summary>A 5.8 client says "(starting)" of every container of a 5.4 server.</summary>
    [Fact]
    public void Does_not_believe_that_containers_without_health_check_are_starting()
    {
        IReadOnlyList<ContainerInfo> containers = Parse("podman-5.8.6/519-remote-ps-json");

        Assert.Contains(containers, container => container.RawStatus.EndsWith("(starting)", StringComparison.Ordinal));
        Assert.All(containers, container => Assert.Equal(ContainerHealth.None, container.Health));
    }

    [Theory]
    [InlineData("Up 2 hours (healthy)", ContainerHealth.Healthy)]
    [InlineData("Up 2 hours (unhealthy)", ContainerHealth.Unhealthy)]
    public void Reads_the_health(string status, ContainerHealth health)
    {
        string output = $$"""[{"Id":"1","Names":["a"],"State":"running","Status":"{{status}}"}]""";

        Assert.Equal(health, Assert.Single(PodmanContainerParser.Parse(output)).Health);
    }

    [Fact]
    public void Reads_ranges_two_protocols_and_exposed_ports()
    {
        const string Output = """
            [{"Id":"1","Names":["/a"],"State":"running","ExposedPorts":{"8001":["tcp"],"443":["tcp","udp"]},
              "Ports":[{"host_ip":"","container_port":8000,"host_port":9000,"range":3,"protocol":"tcp,udp"}]}]
            """;

        ContainerInfo container = Assert.Single(PodmanContainerParser.Parse(Output));

        Assert.Equal("a", container.Name);
        Assert.Equal(
            [new PortMapping(8000, "tcp", 9000, null, 3),
                new PortMapping(8000, "udp", 9000, null, 3), new PortMapping(443), new PortMapping(443, "udp")],
            container.Ports);
    }

    [Fact]
    public void Reads_compose_labels_of_both_makers()
    {
        const string Output = """
            [{"Id":"1","Names":["a"],"State":"running","Labels":{"io.podman.compose.project":"p","io.podman.compose.service":"s"}},
             {"Id":"2","Names":["b"],"State":"running","Labels":{"com.docker.compose.project":"q","com.docker.compose.service":"t"}}]
            """;

        IReadOnlyList<ContainerInfo> containers = PodmanContainerParser.Parse(Output);

        Assert.Equal([("p", "s"), ("q", "t")], containers.Select(container => (container.ComposeProject, container.ComposeService)));
    }

    [Fact]
    public void Lists_nothing_when_there_are_none() => Assert.Empty(PodmanContainerParser.Parse("[]\n"));

    [Theory]
    [InlineData("")]
    [InlineData("[{\"Id\":\"1\",\"Sta")]
    [InlineData("json")]
    [InlineData("[{\"Id\":\"1\"}]")]
    [InlineData("[{\"State\":\"running\"}]")]
    public void Anything_else_is_a_bad_answer(string output)
    {
        ProviderException error = Assert.Throws<ProviderException>(() => PodmanContainerParser.Parse(output));

        Assert.Equal(ProviderFailure.BadAnswer, error.Failure);
    }

    private static IReadOnlyList<ContainerInfo> Parse(string recording) =>
        PodmanContainerParser.Parse(Recording.Load(recording).StandardOutput);
}
