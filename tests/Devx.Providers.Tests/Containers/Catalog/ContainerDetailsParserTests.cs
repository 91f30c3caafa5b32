using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;
using Devx.Testing;

namespace Devx.Providers.Tests.Containers.Catalog;

public sealed class ContainerDetailsParserTests
{
    [Fact]
    public void Reads_a_container_of_docker()
    {
        ContainerDetails details = Parse("docker", "docker-28.5.2/141-inspect");

        Assert.Equal("web", details.Name);
        Assert.Equal("busybox:1.37", details.Image);
        Assert.Equal("183701089034458f577ec385d410d03054a2c9b1b72c20a49f38b97b5760777b", details.ImageId);
        Assert.Equal(["httpd", "-f", "-p", "80"], details.Command);
        Assert.Equal([new ContainerMount("volume", "data", "/data", false)], details.Mounts);
        Assert.Equal([new PortMapping(80, "tcp", 8080, "0.0.0.0")], details.Ports);
        Assert.Equal("shop", Assert.Single(details.Networks).Name);
        Assert.Equal("172.18.0.2", details.Networks[0].Address);
        Assert.Equal("web", details.Labels["com.docker.compose.service"]);
        Assert.Equal(("no", 0, "json-file"), (details.RestartPolicy, details.RestartCount, details.LogDriver));
        Assert.Null(details.MemoryLimit);
        Assert.Null(details.CpuLimit);
        Assert.Null(details.ExitCode);
        Assert.Null(details.FinishedAt);
        Assert.Null(details.CheckpointedAt);
        Assert.Equal(22095, details.ProcessId);
        Assert.Equal(0, Assert.Single(details.HealthProbes).ExitCode);
    }

    [Theory]
    [InlineData("docker", "docker-20.10/docker-inspect-limits", "/run", "sh")]
    [InlineData("podman", "podman-4.3/podman-inspect-limits", "/run", "sh")]
    public void Reads_limits_and_every_kind_of_mount(string program, string recording, string inMemory, string command)
    {
        ContainerDetails details = Parse(program, recording);

        Assert.Equal(new ByteSize(64 << 20), details.MemoryLimit);
        Assert.Equal(0.5, details.CpuLimit);
        Assert.Equal(
            [new("bind", "/tmp", "/hosttmp", true), new("tmpfs", "", inMemory, false), new("volume", "cat-vol", "/data", false)],
            details.Mounts.OrderBy(mount => mount.Kind));
        Assert.Equal(command, details.Command[0]);
        Assert.Contains("A=b", details.Environment);
        Assert.Equal("shop", details.Labels["com.docker.compose.project"]);
        Assert.False(details.HasTerminal);
    }

    [Fact]
    public void Reads_a_container_of_a_podman_machine()
    {
        ContainerDetails details = Parse("podman", "podman-5.8.6/524-remote-inspect");

        Assert.Equal("localhost/busybox:1.37", details.Image);
        Assert.Equal("21f1bf6930620c6c66ae8bb23233b65de0e087b7f80456584b10b61faf992060", details.ImageId);
        Assert.Equal([new PortMapping(80, "tcp", 8080, "0.0.0.0")], details.Ports);
        ContainerNetwork network = Assert.Single(details.Networks);
        Assert.Equal(("podman", "10.88.0.2", "10.88.0.1"), (network.Name, network.Address, network.Gateway));
        Assert.Equal("no", details.RestartPolicy);
        Assert.Empty(details.HealthProbes);
        Assert.Null(details.CheckpointedAt);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 15, 30, 49, TimeSpan.Zero), details.StartedAt?.AddTicks(-1701559));
    }

    [Fact]
    public void Reads_a_container_of_an_old_podman()
    {
        ContainerDetails details = Parse("podman", "podman-4.3/podman-inspect-container");

        Assert.Equal("r1-web", details.Name);
        Assert.Equal("localhost/r1-busybox:1", details.Image);
        Assert.NotEmpty(details.Command);
    }

    [Fact]
    public void Reads_the_part_that_nerdctl_has()
    {
        ContainerDetails details = ContainerDetailsParser.Parse(
            "nerdctl",
            """
            Welcome
            [{"Id":"abc","Name":"web","Image":"docker.io/library/nginx:alpine","Path":"nginx","Args":null,
              "State":{"Status":"exited","ExitCode":3,"StartedAt":"","Error":"no such file"},
              "HostConfig":{"LogConfig":{"driver":"json-file","address":""},"CpuQuota":150000,
                "PortBindings":{"80/tcp":[{"HostIp":"","HostPort":"8080"}]}},
              "Config":{"ExposedPorts":{"80/tcp":{},"443/tcp":{}}},"Mounts":null,"NetworkSettings":{"Ports":{}}}]
            """);

        Assert.Equal("docker.io/library/nginx:alpine", details.Image);
        Assert.Equal("", details.ImageId);
        Assert.Equal(["nginx"], details.Command);
        Assert.Equal((3, "no such file"), (details.ExitCode, details.Error));
        Assert.Equal(1.5, details.CpuLimit);
        Assert.Equal("json-file", details.LogDriver);
        Assert.Null(details.RestartPolicy);
        Assert.Equal([new PortMapping(80, "tcp", 8080), new PortMapping(443)], details.Ports);
    }

    [Fact]
    public void Keeps_the_engines_own_words()
    {
        ContainerDetails details = Parse("docker", "docker-20.10/docker-inspect-limits");

        Assert.StartsWith("{\n  \"Id\": ", details.Raw, StringComparison.Ordinal);
        Assert.Contains("echo err >&2", details.Raw, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("[{}]")]
    [InlineData("[{\"Id\":\"a\"}]")]
    [InlineData("[{\"Id\":1,\"Name\":\"x\"}]")]
    public void An_answer_that_is_no_container_is_a_bad_answer(string output)
    {
        ProviderException error = Assert.Throws<ProviderException>(() => ContainerDetailsParser.Parse("docker", output));

        Assert.Equal(ProviderFailure.BadAnswer, error.Failure);
    }

    private static ContainerDetails Parse(string program, string recording) =>
        ContainerDetailsParser.Parse(program, Recording.Load(recording).StandardOutput);
}
