using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Testing;

namespace Devx.Providers.Tests.Containers;

public sealed class DockerContainerParserTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 16, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("docker-20.10/docker-ps-a-json", 5)]
    [InlineData("docker-20.10-client/docker-ps-tmpl-json", 5)]
    [InlineData("docker-26.1.5/139-ps-json-size-notrunc", 6)]
    [InlineData("docker-28.5.2/138-ps-json", 6)]
    [InlineData("docker-28.5.2/139-ps-json-size-notrunc", 6)]
    public void Reads_the_list_of_every_version(string recording, int count)
    {
        IReadOnlyList<ContainerInfo> containers = Parse(recording);

        Assert.Equal(count, containers.Count);
        Assert.Equal(containers.OrderBy(item => item.Name, StringComparer.Ordinal), containers);
        Assert.DoesNotContain(containers, container => container.Status == ContainerStatus.Unknown || container.CreatedAt is null);
    }

    [Fact]
    public void Reads_everything_that_a_line_tells()
    {
        ContainerInfo web = Assert.Single(Parse("docker-28.5.2/139-ps-json-size-notrunc"), container => container.Name == "web");

        Assert.Equal(64, web.Id.Length);
        Assert.Equal("busybox:1.37", web.Image);
        Assert.Equal(ContainerStatus.Running, web.Status);
        Assert.Equal(ContainerHealth.Healthy, web.Health);
        Assert.Equal([new PortMapping(80, "tcp", 8080, "0.0.0.0")], web.Ports);
        Assert.Equal("httpd -f -p 80", web.Command);
        Assert.Equal("shop", web.ComposeProject);
        Assert.Equal("web", web.ComposeService);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 15, 55, 18, TimeSpan.Zero), web.CreatedAt);
        Assert.Equal(Now - TimeSpan.FromSeconds(2), web.StartedAt);
    }

    [Fact]
    public void Tells_paused_created_and_ended_containers_apart()
    {
        Dictionary<string, ContainerInfo> containers = Parse("docker-28.5.2/138-ps-json").ToDictionary(container => container.Name);

        Assert.Equal(ContainerStatus.Paused, containers["idle"].Status);
        Assert.Equal(ContainerStatus.Created, containers["created"].Status);
        Assert.Equal(ContainerStatus.Exited, containers["failed"].Status);
        Assert.Equal(3, containers["failed"].ExitCode);
        Assert.Equal(Now - TimeSpan.FromSeconds(1), containers["failed"].FinishedAt);
        Assert.Null(containers["idle"].ExitCode);
    }

    [Fact]
    public void Lists_nothing_when_output_is_empty() => Assert.Empty(DockerContainerParser.Parse("", Now));

    [Fact]
    public void Knows_a_client_that_asks_for_sizes()
    {
        Assert.True(DockerContainerParser.HasSizes(Recording.Load("docker-20.10-client/docker-ps-tmpl-json").StandardOutput));
        Assert.False(DockerContainerParser.HasSizes(Recording.Load("docker-28.5.2/138-ps-json").StandardOutput));
    }

    [Theory]
    [InlineData("/web", "web")]
    [InlineData("/app/alias,/web", "web")]
    [InlineData("web,app/alias", "web")]
    public void Shows_the_containers_own_name(string names, string name)
    {
        IReadOnlyList<ContainerInfo> containers = DockerContainerParser.Parse(Line(names: names), Now);

        Assert.Equal(name, Assert.Single(containers).Name);
    }

    [Fact]
    public void A_health_field_wins_over_the_text()
    {
        string line = Line().Replace("}", ",\"HealthStatus\":\"unhealthy\"}", StringComparison.Ordinal);

        Assert.Equal(ContainerHealth.Unhealthy, Assert.Single(DockerContainerParser.Parse(line, Now)).Health);
    }

    [Fact]
    public void A_state_nobody_knows_is_unknown_with_its_words()
    {
        ContainerInfo container = Assert.Single(DockerContainerParser.Parse(Line(state: "hibernating"), Now));

        Assert.Equal(ContainerStatus.Unknown, container.Status);
        Assert.Equal("Up 2 hours", container.RawStatus);
    }

    [Fact]
    public void A_cut_line_names_itself()
    {
        string output = Line() + "\n" + Line()[..20];

        ProviderException error = Assert.Throws<ProviderException>(() => DockerContainerParser.Parse(output, Now));

        Assert.Equal(ProviderFailure.BadAnswer, error.Failure);
        Assert.Contains("line 2", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"ID\":\"1\",\"State\":\"running\"}")]
    [InlineData("{\"ID\":\"1\",\"Names\":\"a\"}")]
    [InlineData("json")]
    public void A_line_that_is_no_container_is_a_bad_answer(string line)
    {
        ProviderException error = Assert.Throws<ProviderException>(() => DockerContainerParser.Parse(line, Now));

        Assert.Equal(ProviderFailure.BadAnswer, error.Failure);
    }

    private static IReadOnlyList<ContainerInfo> Parse(string recording) =>
        DockerContainerParser.Parse(Recording.Load(recording).StandardOutput, Now);

    private static string Line(string names = "web", string state = "running") =>
        $$"""{"ID":"{{new string('a', 64)}}","Names":"{{names}}","State":"{{state}}","Status":"Up 2 hours","Image":"x"}""";
}
