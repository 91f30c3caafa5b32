using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Testing;

namespace Devx.Providers.Tests.Containers;

public sealed class EventParserTests
{
    [Theory]
    [InlineData("docker-20.10/docker-events-stream-json")]
    [InlineData("docker-26.1.5/165-events-json")]
    [InlineData("docker-28.5.2/165-events-json")]
    public void Reads_docker_events_of_every_version(string recording)
    {
        List<ProviderEvent> events = Docker(Recording.Load(recording).StandardOutput);

        Assert.Contains(events, item => item is { Subject: EventSubject.Container, Action: "die", ExitCode: not null });
        Assert.Contains(events, item => item is { Subject: EventSubject.Container, Action: "start" });
        Assert.DoesNotContain(events, item => item.Action.Contains("exec", StringComparison.Ordinal));
        Assert.All(events, item => Assert.False(string.IsNullOrEmpty(item.Id)));
    }

    [Fact]
    public void Cuts_the_suffix_of_a_docker_action()
    {
        const string Line = """{"Type":"container","Action":"health_status: healthy","Actor":{"ID":"1","Attributes":{"name":"web"}}}""";

        Assert.Equal(new ProviderEvent(EventSubject.Container, "1", "health_status", "web"), DockerEventParser.Parse(Line));
    }

    [Theory]
    [InlineData("""{"Type":"container","Action":"exec_start: sh -c true","Actor":{"ID":"1"}}""")]
    [InlineData("""{"Type":"daemon","Action":"reload","Actor":{"ID":"1"}}""")]
    [InlineData("{}")]
    public void Passes_over_docker_events_that_change_no_list(string line) => Assert.Null(DockerEventParser.Parse(line));

    [Theory]
    [InlineData("podman-4.3/podman-events-stream-json")]
    [InlineData("podman-5.4.2/545-remote-events-follow")]
    [InlineData("podman-5.8.6/544-remote-events-json")]
    public void Reads_podman_events_of_every_version(string recording)
    {
        List<ProviderEvent> events =
            [.. Lines(Recording.Load(recording).StandardOutput).Select(PodmanEventParser.Parse).OfType<ProviderEvent>()];

        Assert.Contains(events, item => item is { Subject: EventSubject.Container, Action: "died", ExitCode: not null });
        Assert.DoesNotContain(events, item => item.Action.StartsWith("exec", StringComparison.Ordinal));
        Assert.All(events.Where(item => item.Action != "died"), item => Assert.Null(item.ExitCode));
    }

    [Theory]
    [InlineData("{\"Type\":")]
    [InlineData("Error")]
    public void A_cut_line_is_a_bad_answer(string line)
    {
        ProviderException docker = Assert.Throws<ProviderException>(() => DockerEventParser.Parse(line));
        ProviderException podman = Assert.Throws<ProviderException>(() => PodmanEventParser.Parse(line));

        Assert.Equal([ProviderFailure.BadAnswer, ProviderFailure.BadAnswer], [docker.Failure, podman.Failure]);
    }

    private static List<ProviderEvent> Docker(string output) => [.. Lines(output).Select(DockerEventParser.Parse).OfType<ProviderEvent>()];

    private static string[] Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
