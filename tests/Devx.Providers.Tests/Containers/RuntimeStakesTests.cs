using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Testing;

namespace Devx.Providers.Tests.Containers;

/// <summary>What each runtime asks to tell what is at stake with its machine, and what it concludes.</summary>
public sealed class RuntimeStakesTests
{
    private const string DockerPs = "{\"ID\":\"a1\",\"Names\":\"web\",\"State\":\"running\",\"Status\":\"Up\"}\n"
        + "{\"ID\":\"b2\",\"Names\":\"db\",\"State\":\"exited\",\"Status\":\"Exited (0) 3 minutes ago\"}\n";

    private const string PodmanPs = "[{\"Id\":\"a1\",\"Names\":[\"web\"],\"State\":\"running\"}]";
    private const string NerdctlPs = "{\"ID\":\"a1\",\"Names\":\"web\",\"Status\":\"Up\"}\n";

    private static readonly string[] Docker = ["docker", "--context", "lab"];
    private static readonly string[] Podman = ["podman", "--connection", "dev"];
    private static readonly string[] Guest = ["limactl", "shell", "web", "sudo", "nerdctl"];
    private readonly VmTestHost _host = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("always", true, true)]
    [InlineData("unless-stopped", true, false)]
    [InlineData("on-failure", null, null)]
    [InlineData("no", false, false)]
    [InlineData("", false, false)]
    public async Task Docker_brings_back_what_ran_and_what_always_runs(string policy, bool? running, bool? exited)
    {
        _host.Runner.On([.. Docker, "ps", "--all", "--no-trunc", "--format", "{{json .}}"], DockerPs)
            .On([.. Docker, "container", "inspect", "b2", "a1"], Inspect(("a1", policy), ("b2", policy)));

        IReadOnlyList<ContainerStake> stakes = await DockerRuntime().ContainerStakesAsync(Cancel);

        Assert.Equal(
            [("db", false, exited), ("web", true, running)], stakes.Select(stake => (stake.Name, stake.IsRunning, stake.ComesBack)));
        _host.Runner.AssertAllRan();
    }

    [Fact]
    public async Task A_container_that_vanished_meanwhile_does_not_hide_the_others()
    {
        Recording recording = Recording.Load("docker-20.10/docker-inspect-two-one-missing");
        const string id = "5f009e61e18b32bdc6f3aa22e7bbc8591e533f90dc7a1f3f5c07fc5448892854";
        _host.Runner.On(
            [.. Docker, "ps", "--all", "--no-trunc", "--format", "{{json .}}"],
            DockerPs.Replace("a1", id, StringComparison.Ordinal)).On([.. Docker, "container", "inspect", "b2", id], recording);

        ContainerStake stake = Assert.Single(await DockerRuntime().ContainerStakesAsync(Cancel));

        Assert.Equal((id, (bool?)false), (stake.Id, stake.ComesBack));
    }

    [Fact]
    public async Task Without_containers_nothing_is_inspected()
    {
        _host.Runner.On([.. Docker, "ps", "--all", "--no-trunc", "--format", "{{json .}}"]);

        Assert.Empty(await DockerRuntime().ContainerStakesAsync(Cancel));
    }

    [Fact]
    public async Task An_engine_that_went_down_is_told()
    {
        _host.Runner.On([.. Docker, "ps", "--all", "--no-trunc", "--format", "{{json .}}"], DockerPs)
            .On([.. Docker, "container", "inspect", "b2", "a1"], "[]\n",
                "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?", 1);

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => DockerRuntime().ContainerStakesAsync(Cancel));

        Assert.Equal(ProviderFailure.EngineDown, error.Failure);
    }

    [Fact]
    public async Task Docker_tells_volumes_and_images_from_its_disk_usage()
    {
        _host.Runner
            .On(
                [.. Docker, "system", "df", "--verbose", "--format", "{{json .}}"],
                Recording.Load("docker-28.5.2/164-system-df-verbose-json"))
            .On([.. Docker, "system", "df", "--format", "{{json .}}"], Recording.Load("docker-28.5.2/163-system-df-json"));

        Assert.Equal([new VolumeStake("data", new ByteSize(0))], await DockerRuntime().VolumeStakesAsync(Cancel));
        Assert.Equal(new ImageStake(2, new ByteSize(2_025_000)), await DockerRuntime().ImageStakesAsync(Cancel));
    }

    [Theory]
    [InlineData("always", null)]
    [InlineData("unless-stopped", null)]
    [InlineData("on-failure", false)]
    [InlineData("no", false)]
    [InlineData("", false)]
    public async Task Whether_podman_in_a_machine_brings_anything_back_cannot_be_seen_from_outside(string policy, bool? comesBack)
    {
        _host.WithFile("/etc/systemd/user/default.target.wants/podman-restart.service");
        _host.Runner.On([.. Podman, "ps", "--all", "--format", "json"], PodmanPs)
            .On([.. Podman, "container", "inspect", "a1"], Inspect(("a1", policy)));

        ContainerStake stake = Assert.Single(await PodmanRuntime("connection:dev").ContainerStakesAsync(Cancel));

        Assert.Equal(("web", comesBack), (stake.Name, stake.ComesBack));
    }

    [Theory]
    [InlineData("always", false, false)]
    [InlineData("unless-stopped", false, false)]
    [InlineData("always", true, true)]
    [InlineData("unless-stopped", true, null)]
    [InlineData("on-failure", true, false)]
    public async Task Podman_on_this_host_brings_back_only_what_its_service_starts(string policy, bool isEnabled, bool? comesBack)
    {
        if (isEnabled)
        {
            _host.WithFile("/etc/systemd/user/default.target.wants/podman-restart.service");
        }

        _host.Runner.On(["podman", "ps", "--all", "--format", "json"], PodmanPs)
            .On(["podman", "container", "inspect", "a1"], Inspect(("a1", policy)));

        Assert.Equal(comesBack, Assert.Single(await PodmanRuntime("").ContainerStakesAsync(Cancel)).ComesBack);
    }

    [Fact]
    public async Task Podman_tells_volumes_without_sizes_and_images_from_its_disk_usage()
    {
        _host.Runner.On([.. Podman, "volume", "ls", "--format", "json"], Recording.Load("podman-5.8.6/541-remote-volume-ls-json"))
            .On([.. Podman, "system", "df", "--format", "json"], Recording.Load("podman-5.8.6/543-remote-system-df-json"));
        PodmanRuntime runtime = PodmanRuntime("connection:dev");

        Assert.Equal([new VolumeStake("data", null)], await runtime.VolumeStakesAsync(Cancel));
        Assert.Equal(new ImageStake(3, new ByteSize(2_777_392)), await runtime.ImageStakesAsync(Cancel));
    }

    [Fact]
    public async Task An_old_podman_is_asked_again_with_a_template()
    {
        _host.Runner.On(["podman", "system", "df", "--format", "json"], Recording.Load("podman-4.3/podman-system-df-json"))
            .On(["podman", "system", "df", "--format", "{{json .}}"], "{\"Type\":\"Images\",\"Total\":2,\"Size\":3995834}\n");

        Assert.Equal(new ImageStake(2, new ByteSize(3_995_834)), await PodmanRuntime("").ImageStakesAsync(Cancel));
    }

    [Theory]
    [InlineData("always", true)]
    [InlineData("unless-stopped", true)]
    [InlineData("on-failure", null)]
    [InlineData("no", false)]
    public async Task Containerd_brings_back_what_ran(string policy, bool? comesBack)
    {
        _host.Runner.On([.. Guest, "ps", "--all", "--no-trunc", "--format", "json"], NerdctlPs)
            .On([.. Guest, "inspect", "--type", "container", "a1"], Inspect(("a1", policy)));

        Assert.Equal(comesBack, Assert.Single(await NerdctlRuntime().ContainerStakesAsync(Cancel)).ComesBack);
    }

    [Fact]
    public async Task An_old_nerdctl_says_no_policy_and_nothing_is_concluded()
    {
        _host.Runner.On([.. Guest, "ps", "--all", "--no-trunc", "--format", "json"], NerdctlPs)
            .On([.. Guest, "inspect", "--type", "container", "a1"], "[{\"Id\":\"a1\",\"HostConfig\":{}}]");

        Assert.Null(Assert.Single(await NerdctlRuntime().ContainerStakesAsync(Cancel)).ComesBack);
    }

    [Fact]
    public async Task Nerdctl_tells_volumes_without_sizes_and_counts_an_image_of_two_platforms_once()
    {
        _host.Runner
            .On([.. Guest, "volume", "ls", "--format", "json"], "{\"Name\":\"z\",\"Size\":\"\"}\n{\"Name\":\"a\",\"Size\":\"\"}\n")
            .On([.. Guest, "images", "--no-trunc", "--format", "json"],
                "{\"ID\":\"sha256:1\",\"Platform\":\"linux/arm64\"}\n"
                + "{\"ID\":\"sha256:1\",\"Platform\":\"linux/amd64\"}\n{\"ID\":\"sha256:2\"}\n");

        Assert.Equal([new VolumeStake("a", null), new VolumeStake("z", null)], await NerdctlRuntime().VolumeStakesAsync(Cancel));
        Assert.Equal(new ImageStake(2, null), await NerdctlRuntime().ImageStakesAsync(Cancel));
    }

    private static string Inspect(params (string Id, string Policy)[] containers) => "[" + string.Join(',', containers.Select(container =>
        $"{{\"Id\":\"{container.Id}\",\"HostConfig\":{{\"RestartPolicy\":{{\"Name\":\"{container.Policy}\"}}}}}}")) + "]";

    private DockerRuntime DockerRuntime() => new(_host.Access, "docker", new RuntimeEndpoint(RuntimeKind.Docker, "context:lab"));

    private PodmanRuntime PodmanRuntime(string address) => new(_host.Access, "podman", new RuntimeEndpoint(RuntimeKind.Podman, address));

    private NerdctlRuntime NerdctlRuntime() => new(_host.Access, new RuntimeEndpoint(
        RuntimeKind.Nerdctl, "guest", IsRootful: true, Guest: new(Guest[0], Guest[1..3])));
}
