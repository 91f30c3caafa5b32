using Devx.Providers.Containers;
using Devx.Providers.Contracts;

namespace Devx.Providers.Tests.Containers;

public sealed class NerdctlEventParserTests
{
    [Fact]
    public void A_started_task_is_a_started_container() => Assert.Equal(
        new ProviderEvent(EventSubject.Container, "abc", "start"),
        Parse("/tasks/start", "abc", "{\\\"container_id\\\":\\\"abc\\\",\\\"pid\\\":1234}"));

    [Fact]
    public void An_ended_task_has_its_exit_code() => Assert.Equal(
        new ProviderEvent(EventSubject.Container, "abc", "exit", null, 137),
        Parse("/tasks/exit", "abc", "{\\\"container_id\\\":\\\"abc\\\",\\\"id\\\":\\\"abc\\\",\\\"exit_status\\\":137}"));

    [Fact]
    public void The_end_of_a_program_run_in_a_container_is_not_the_containers() =>
        Assert.Null(Parse("/tasks/exit", "abc", "{\\\"container_id\\\":\\\"abc\\\",\\\"id\\\":\\\"exec-1\\\"}"));

    [Theory]
    [InlineData("/tasks/exec-added")]
    [InlineData("/tasks/exec-started")]
    [InlineData("/snapshot/prepare")]
    [InlineData("/content/create")]
    [InlineData("/namespaces/create")]
    [InlineData("nonsense")]
    public void What_changes_no_list_is_left_out(string topic) => Assert.Null(Parse(topic, "abc", "{}"));

    [Fact]
    public void A_container_event_names_the_container_inside() => Assert.Equal(
        new ProviderEvent(EventSubject.Container, "abc", "delete"), Parse("/containers/delete", "", "{\\\"id\\\":\\\"abc\\\"}"));

    [Fact]
    public void An_image_event_names_the_image() => Assert.Equal(
        new ProviderEvent(EventSubject.Image, "docker.io/library/busybox:latest", "create"),
        Parse("/images/create", "", "{\\\"name\\\":\\\"docker.io/library/busybox:latest\\\"}"));

    [Theory]
    [InlineData("moby")]
    [InlineData("k8s.io")]
    public void Events_of_other_namespaces_are_not_ours(string space) => Assert.Null(NerdctlEventParser.Parse(
        $"{{\"ID\":\"abc\",\"Namespace\":\"{space}\",\"Topic\":\"/tasks/start\",\"Event\":\"{{}}\"}}"));

    [Theory]
    [InlineData("")]
    [InlineData("motd")]
    public void Lines_between_the_events_say_nothing(string line) => Assert.Null(NerdctlEventParser.Parse(line));

    [Fact]
    public void A_cut_event_is_refused() => Assert.Throws<ProviderException>(() => NerdctlEventParser.Parse("{\"ID\":\"abc\",\"Nam"));

    private static ProviderEvent? Parse(string topic, string id, string body) => NerdctlEventParser.Parse(
        $"{{\"Timestamp\":\"2026-08-22T08:00:00.1Z\",\"ID\":\"{id}\",\"Namespace\":\"default\",\"Topic\":\"{topic}\","
        + $"\"Status\":\"unknown\",\"Event\":\"{body}\"}}");
}
