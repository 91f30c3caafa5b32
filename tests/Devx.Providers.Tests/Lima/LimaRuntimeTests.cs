using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Lima;
using Devx.Providers.Limactl;

namespace Devx.Providers.Tests.Lima;

public sealed class LimaRuntimeTests
{
    private readonly VmTestHost _host = new();

    [Fact]
    public void A_forwarded_docker_socket_is_used_by_the_hosts_own_docker()
    {
        _host.WithFile("/usr/bin/docker");

        RuntimeEndpoint? endpoint = Of(Socket("/run/user/1000/docker.sock", "/home/dev/.lima/web/sock/docker.sock"));

        Assert.Equal(new RuntimeEndpoint(RuntimeKind.Docker, "unix:///home/dev/.lima/web/sock/docker.sock"), endpoint);
    }

    [Fact]
    public void A_docker_of_the_guests_root_says_so()
    {
        _host.WithFile("/usr/bin/docker");

        Assert.True(Of(Socket("/var/run/docker.sock", "/home/dev/.lima/web/sock/docker.sock"))?.IsRootful);
    }

    [Fact]
    public void Without_docker_on_the_host_the_guests_own_is_used()
    {
        RuntimeEndpoint? endpoint = Of(Socket("/run/user/1000/docker.sock", "/home/dev/.lima/web/sock/docker.sock"));

        Assert.Equal("guest", endpoint?.Address);
        Assert.Equal(new CommandRequest("limactl", "shell", "--tty=false", "--workdir", "/", "web"), endpoint?.Guest);
        Assert.Equal(new CommandRequest("limactl", "shell", "--workdir", "/", "web"), endpoint?.GuestTerminal);
    }

    [Fact]
    public void A_podman_socket_is_found_after_docker()
    {
        _host.WithFile("/usr/bin/podman");

        RuntimeEndpoint? endpoint = Of(Socket("/run/podman/podman.sock", "/home/dev/.lima/web/sock/podman.sock"));

        Assert.Equal(new RuntimeEndpoint(RuntimeKind.Podman, "unix:///home/dev/.lima/web/sock/podman.sock", IsRootful: true), endpoint);
    }

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, true, true)]
    [InlineData(true, true, false)]
    public void The_containerd_that_lima_set_up_is_reached_in_the_guest(bool user, bool system, bool isRootful)
    {
        RuntimeEndpoint? endpoint = Of(new LimactlConfig { Containerd = new LimactlContainerd { User = user, System = system } });

        Assert.Equal(RuntimeKind.Nerdctl, endpoint?.Kind);
        Assert.Equal(isRootful, endpoint?.IsRootful);
    }

    [Fact]
    public void A_machine_without_an_engine_has_none()
    {
        Assert.Null(Of(null));
        Assert.Null(Of(new LimactlConfig { Containerd = new LimactlContainerd { User = false, System = false } }));
        Assert.Null(Of(Socket("/run/other.sock", "/tmp/other.sock")));
    }

    [Fact]
    public void A_forwarded_socket_tells_more_than_the_containerd_beside_it()
    {
        LimactlConfig config = Socket("/run/docker.sock", "/home/dev/.lima/web/sock/docker.sock");

        RuntimeEndpoint? endpoint = Of(config with { Containerd = new LimactlContainerd { User = true } });

        Assert.Equal(RuntimeKind.Docker, endpoint?.Kind);
    }

    private static LimactlConfig Socket(string guest, string host) => new()
    {
        PortForwards = [new LimactlPortForward(), new LimactlPortForward { GuestSocket = guest, HostSocket = host }],
    };

    private RuntimeEndpoint? Of(LimactlConfig? config) =>
        LimaRuntime.Of(new LimactlInstance { Name = "web", Config = config }, _host.Access, new LimactlCommands("limactl"));
}
