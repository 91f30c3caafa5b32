using Devx.Providers.Containers;
using Devx.Providers.Containers.Logs;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Testing;

namespace Devx.Providers.Tests.Containers.Logs;

public sealed class CliLogsTests
{
    private static readonly string[] Docker = ["docker", "--context", "lab"];
    private static readonly string[] All = [.. Docker, "logs", "--timestamps", "web"];
    private readonly VmTestHost _host = new();

    [Fact]
    public async Task Reads_lines_of_both_streams_with_their_times()
    {
        _host.Runner.On(All, "2026-11-23T15:55:19.5Z out\n", "2026-11-23T15:55:19.6Z err\n");

        IReadOnlyList<ContainerLogLine> lines = await ReadAsync(new LogRequest());

        Assert.Equal([("out", false), ("err", true)], lines.Select(line => (line.Text, line.IsError)));
        Assert.Equal(5_000_000, lines[0].At?.Ticks % TimeSpan.TicksPerSecond);
    }

    [Theory]
    [InlineData("docker-28.5.2/149-logs-timestamps", 1)]
    [InlineData("docker-20.10/docker-logs", 3)]
    [InlineData("podman-4.3/podman-logs", 3)]
    [InlineData("podman-5.8.6/532-remote-logs-timestamps", 1)]
    public async Task Knows_the_times_of_every_engine(string recording, int count)
    {
        _host.Runner.On(All, Recording.Load(recording));

        IReadOnlyList<ContainerLogLine> lines = await ReadAsync(new LogRequest());

        Assert.Equal(count, lines.Count);
        Assert.All(lines, line => Assert.NotNull(line.At));
    }

    [Fact]
    public async Task Asks_for_what_is_wanted_and_waits_as_long_as_it_takes()
    {
        _host.Runner.On(
            [.. Docker, "logs", "--timestamps", "--follow", "--tail", "500", "--since", "2026-11-23T15:00:00.1234567Z", "web"]);

        await ReadAsync(new LogRequest
        {
            IsFollowing = true,
            Tail = 500,
            Since = new DateTimeOffset(2026, 11, 23, 16, 0, 0, TimeSpan.FromHours(1)).AddTicks(1234567),
        });

        CommandRequest request = Assert.Single(_host.Runner.Ran);
        Assert.Equal(Timeout.InfiniteTimeSpan, request.Timeout);
        Assert.True(request.KeepsRedraws);
        Assert.Equal(32 << 10, request.LineLength);
    }

    [Fact]
    public async Task A_missing_container_is_an_error_and_no_line()
    {
        _host.Runner.On(All, Recording.Load("docker-28.5.2/150-logs-missing"));
        var lines = new List<ContainerLogLine>();

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => ReadAsync(new LogRequest(), lines));

        Assert.Equal(ProviderFailure.NotFound, error.Failure);
        Assert.Empty(lines);
    }

    /// <summary>The container's own words are on standard error too, and mean nothing of the engine.</summary>
    [Fact]
    public async Task An_error_is_explained_by_what_the_program_said_not_by_the_container()
    {
        _host.Runner.On(
            All, "",
            "2026-11-23T15:55:19.5Z No such container: mine\nCannot connect to the Docker daemon. Is the docker daemon running?\n", 1);
        var lines = new List<ContainerLogLine>();

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => ReadAsync(new LogRequest(), lines));

        Assert.Equal(ProviderFailure.EngineDown, error.Failure);
        Assert.Equal("No such container: mine", Assert.Single(lines).Text);
    }

    [Fact]
    public async Task A_warning_of_the_program_is_a_line_when_all_went_well()
    {
        _host.Runner.On(All, "2026-11-23T15:55:19.5Z out\n", "level=warning msg=odd\n2026-11-23T15:55:20Z err\nlevel=warning msg=last\n");

        IReadOnlyList<ContainerLogLine> lines = await ReadAsync(new LogRequest());

        Assert.Equal(["out", "level=warning msg=odd", "err", "level=warning msg=last"], lines.Select(line => line.Text));
        Assert.Equal([false, true, false, true], lines.Select(line => line.At is null));
    }

    [Fact]
    public async Task A_log_that_is_not_kept_is_said_with_its_driver()
    {
        _host.Runner.On(All, Recording.Load("docker-20.10/docker-logs-not-kept"))
            .On([.. Docker, "container", "inspect", "web"], """[{"Id":"a","Name":"/web","HostConfig":{"LogConfig":{"Type":"syslog"}}}]""");

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => ReadAsync(new LogRequest()));

        Assert.Equal(ProviderFailure.Unsupported, error.Failure);
        Assert.Equal("This container's log driver is syslog: its output is not kept where it could be read.", error.Message);
        Assert.NotNull(error.Remedy);
    }

    [Fact]
    public async Task Podman_says_the_driver_itself()
    {
        _host.Runner.On(["podman", "logs", "--timestamps", "web"], Recording.Load("podman-4.3/podman-logs-not-kept"))
            .On(["podman", "container", "inspect", "web"], "[]\n", "Error: inspecting object: no such container web\n", 125);
        var runtime = new PodmanRuntime(_host.Access, "podman", new RuntimeEndpoint(RuntimeKind.Podman, ""));

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => ReadAsync(runtime, new LogRequest(), []));

        Assert.Equal(ProviderFailure.Unsupported, error.Failure);
        Assert.Contains("'none' log driver", error.Message, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<ContainerLogLine>> ReadAsync(LogRequest request, List<ContainerLogLine>? lines = null) =>
        await ReadAsync(
            new DockerRuntime(_host.Access, "docker", new RuntimeEndpoint(RuntimeKind.Docker, "context:lab")), request, lines ?? []);

    private static async Task<IReadOnlyList<ContainerLogLine>> ReadAsync(
        CliRuntime runtime, LogRequest request, List<ContainerLogLine> lines)
    {
        await foreach (ContainerLogLine line in runtime.Logs.ReadAsync("web", request, TestContext.Current.CancellationToken))
        {
            lines.Add(line);
        }

        return lines;
    }
}
