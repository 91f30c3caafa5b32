using Devx.Providers.Containers;
using Devx.Tui.State;
using Devx.Tui.State.Ports;

namespace Devx.Tui.Tests.State.Ports;

public sealed class PortCheckTests
{
    private static readonly AppSnapshot None = Snapshots.Looking;

    [Fact]
    public void A_container_of_any_machine_is_named()
    {
        PortConflict? conflict = PortCheck.Of(Wish("8080:80"), Snapshots.MacMini, []);

        Assert.Equal((8080, "lima/dev › api"), (conflict?.Port, conflict?.Owner?.FullName));
    }

    [Fact]
    public void A_container_is_named_before_the_program_that_serves_its_port()
    {
        PortConflict? conflict = PortCheck.Of(Wish("8080:80"), Snapshots.MacMini, [new(8080, "0.0.0.0", "tcp")]);

        Assert.Equal("lima/dev › api", conflict?.Owner?.FullName);
    }

    [Fact]
    public void A_container_that_does_not_run_keeps_no_port()
    {
        ContainerSnapshot down = Snapshots.Container("old", "busybox", 0, ports: [new(80, HostPort: 8080)]);
        AppSnapshot snapshot = With(down with { Info = down.Info with { Status = ContainerStatus.Exited } });

        Assert.Null(PortCheck.Of(Wish("8080:80"), snapshot, []));
    }

    [Fact]
    public void The_first_port_of_a_range_that_is_taken_is_told()
    {
        AppSnapshot snapshot = With(Snapshots.Container("wide", "busybox", 0, ports: [new(1, HostPort: 8005, Count: 10)]));

        Assert.Equal(8005, PortCheck.Of(Wish("8000-8010:1-11"), snapshot, [])?.Port);
        Assert.Equal(8014, PortCheck.Of(Wish("8014:1"), snapshot, [])?.Port);
        Assert.Null(PortCheck.Of(Wish("8015:1"), snapshot, []));
    }

    [Theory]
    [InlineData("8080:80", "127.0.0.1", "tcp", true)]
    [InlineData("8080:80", "::1", "tcp", true)]
    [InlineData("8080:80/udp", "127.0.0.1", "tcp", false)]
    [InlineData("127.0.0.1:8080:80", "127.0.0.1", "tcp", true)]
    [InlineData("127.0.0.1:8080:80", "0.0.0.0", "tcp", true)]
    [InlineData("127.0.0.1:8080:80", "::", "tcp", true)]
    [InlineData("127.0.0.1:8080:80", "127.0.0.2", "tcp", false)]
    [InlineData("127.0.0.1:8080:80", "::1", "tcp", false)]
    [InlineData("[::1]:8080:80", "0.0.0.0", "tcp", false)]
    public void Programs_of_this_computer_are_told_where_the_addresses_meet(string wish, string address, string protocol, bool isTaken) =>
        Assert.Equal(isTaken, PortCheck.Of(Wish(wish), None, [new(8080, address, protocol)]) is { Owner: null });

    [Fact]
    public void What_is_not_known_is_no_conflict() => Assert.Null(PortCheck.Of(Wish("8080:80"), None, null));

    private static PortWish Wish(string text) => PortWish.Parse(text)!;

    private static AppSnapshot With(ContainerSnapshot container) => None with
    {
        Providers = [Snapshots.Provider("lima", "2", 1, Snapshots.Dev with { Containers = Snapshots.Containers("docker", [container]) })],
    };
}
