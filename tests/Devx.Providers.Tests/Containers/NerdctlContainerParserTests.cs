using Devx.Providers.Containers;
using Devx.Providers.Contracts;

namespace Devx.Providers.Tests.Containers;

public sealed class NerdctlContainerParserTests
{
    private const string Web =
        """
        {"Command":"\"/docker-entrypoint.sh nginx -g daemon off;\"","CreatedAt":"2026-08-22T08:00:00.123456789Z","ID":"abc123","Image":"docker.io/library/nginx:alpine","Platform":"linux/arm64","Names":"web","Ports":"0.0.0.0:8080->80/tcp","Status":"Up","Runtime":"io.containerd.runc.v2","Size":"","Labels":"nerdctl/name=web,com.docker.compose.project=shop,com.docker.compose.service=front"}
        """;

    private static readonly DateTimeOffset Now = new(2026, 8, 22, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Lists_nothing_when_output_is_empty() => Assert.Empty(NerdctlContainerParser.Parse("", Now));

    [Fact]
    public void Reads_a_running_container()
    {
        ContainerInfo container = Assert.Single(NerdctlContainerParser.Parse(Web, Now));

        Assert.Equal("abc123", container.Id);
        Assert.Equal("web", container.Name);
        Assert.Equal("docker.io/library/nginx:alpine", container.Image);
        Assert.Equal(ContainerStatus.Running, container.Status);
        Assert.Equal("/docker-entrypoint.sh nginx -g daemon off;", container.Command);
        Assert.Equal(new DateTimeOffset(2026, 8, 22, 8, 0, 0, TimeSpan.Zero), container.CreatedAt!.Value.AddTicks(-1234567));
        Assert.Equal([new PortMapping(80, "tcp", 8080, "0.0.0.0")], container.Ports);
        Assert.Equal("shop", container.ComposeProject);
        Assert.Equal("front", container.ComposeService);
        Assert.Null(container.StartedAt);
    }

    [Theory]
    [InlineData("Up", ContainerStatus.Running, ContainerHealth.None, null)]
    [InlineData("Up (healthy)", ContainerStatus.Running, ContainerHealth.Healthy, null)]
    [InlineData("Up (unhealthy)", ContainerStatus.Running, ContainerHealth.Unhealthy, null)]
    [InlineData("Up (health: starting)", ContainerStatus.Running, ContainerHealth.Starting, null)]
    [InlineData("Created", ContainerStatus.Created, ContainerHealth.None, null)]
    [InlineData("Exited (137) 3 minutes ago", ContainerStatus.Exited, ContainerHealth.None, 137)]
    [InlineData("Restarting (1) 2 seconds ago", ContainerStatus.Restarting, ContainerHealth.None, 1)]
    [InlineData("Paused", ContainerStatus.Paused, ContainerHealth.None, null)]
    [InlineData("Pausing", ContainerStatus.Paused, ContainerHealth.None, null)]
    [InlineData("Unknown", ContainerStatus.Unknown, ContainerHealth.None, null)]
    [InlineData("", ContainerStatus.Unknown, ContainerHealth.None, null)]
    public void Reads_the_state_from_the_status_text(string text, ContainerStatus status, ContainerHealth health, int? exitCode)
    {
        ContainerInfo container = Assert.Single(
            NerdctlContainerParser.Parse($"{{\"ID\":\"a\",\"Names\":\"n\",\"Status\":\"{text}\"}}", Now));

        Assert.Equal(status, container.Status);
        Assert.Equal(health, container.Health);
        Assert.Equal(exitCode, container.ExitCode);
        Assert.Equal(text, container.RawStatus);
    }

    [Fact]
    public void An_exited_container_says_about_when() => Assert.Equal(
        Now.AddMinutes(-3),
        Assert.Single(NerdctlContainerParser.Parse("{\"ID\":\"a\",\"Status\":\"Exited (0) 3 minutes ago\"}", Now)).FinishedAt);

    [Fact]
    public void Labels_of_version_1_7_are_an_object()
    {
        const string line = "{\"ID\":\"a\",\"Names\":\"n\",\"Status\":\"Up\",\"Labels\":{\"com.docker.compose.project\":\"shop\",\"x\":3}}";

        Assert.Equal("shop", Assert.Single(NerdctlContainerParser.Parse(line, Now)).ComposeProject);
    }

    [Fact]
    public void A_container_that_vanished_while_it_was_listed_is_skipped()
    {
        const string zero =
            "{\"Command\":\"\",\"CreatedAt\":\"0001-01-01T00:00:00Z\",\"ID\":\"\",\"Names\":\"\",\"Status\":\"\",\"Labels\":\"\"}\n";

        Assert.Equal("web", Assert.Single(NerdctlContainerParser.Parse(zero + Web, Now)).Name);
    }

    [Theory]
    [InlineData("k8s://kube-system/coredns-1/coredns", "coredns", "kube-system/coredns-1")]
    [InlineData("k8s://kube-system/coredns-1", "coredns-1", "kube-system/coredns-1")]
    [InlineData("k8s://odd", "k8s://odd", null)]
    public void Containers_of_kubernetes_name_their_pod(string names, string name, string? pod)
    {
        ContainerInfo container = Assert.Single(NerdctlContainerParser.Parse($"{{\"ID\":\"a\",\"Names\":\"{names}\"}}", Now));

        Assert.Equal(name, container.Name);
        Assert.Equal(pod, container.Pod);
    }

    [Fact]
    public void What_the_guests_login_scripts_print_is_not_a_container() =>
        Assert.Single(NerdctlContainerParser.Parse("Welcome!\n" + Web, Now));

    [Theory]
    [InlineData("{\"ID\":\"a\",\"Na")]
    [InlineData("{\"ID\":{}}")]
    public void A_cut_list_is_refused_by_name(string output)
    {
        ProviderException exception = Assert.Throws<ProviderException>(() => NerdctlContainerParser.Parse(output, Now));

        Assert.Equal(ProviderFailure.BadAnswer, exception.Failure);
        Assert.Contains("nerdctl", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_names_are_data() => Assert.Equal(
        "\u001b[2J日本" + new string('x', 200),
        Assert.Single(NerdctlContainerParser.Parse($"{{\"ID\":\"a\",\"Names\":\"\\u001b[2J日本{new string('x', 200)}\"}}", Now)).Name);
}
