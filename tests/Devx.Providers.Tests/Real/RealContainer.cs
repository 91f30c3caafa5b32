using Devx.Providers.Execution;

namespace Devx.Providers.Tests.Real;

/// <summary>A container of this test alone, removed at the end with its nameless volumes.</summary>
internal sealed class RealContainer : IAsyncDisposable
{
    private readonly HostAccess _host;
    private readonly string _program;

    private RealContainer(HostAccess host, string program, string name) => (_host, _program, Name) = (host, program, name);

    public string Name { get; }

    public static Task<RealContainer> DockerAsync(HostAccess host, params IReadOnlyList<string> command) =>
        DockerWithAsync(host, [], command);

    public static Task<RealContainer> DockerWithAsync(
        HostAccess host, IReadOnlyList<string> options, params IReadOnlyList<string> command) =>
        StartAsync(host, "docker", options, RealEngine.DockerImage, command);

    /// <summary>
    /// Through runc and with fixed limits: nested containers may neither raise limits nor mix cgroup versions with crun. A first process
    /// ignores TERM, and podman waits 10 s for it even when it removes by force.
    /// </summary>
    public static Task<RealContainer> PodmanAsync(HostAccess host, params IReadOnlyList<string> command) =>
        StartAsync(
            host, "podman", ["--stop-signal", "KILL", "--ulimit", "nofile=1024:1024", "--ulimit", "nproc=1024:1024"],
            RealEngine.PodmanImage, command, "--runtime", "runc");

    /// <summary>Made and not started: whatever it is to use exists by then.</summary>
    public static async Task<RealContainer> PodmanCreatedAsync(
        HostAccess host, IReadOnlyList<string> options, params IReadOnlyList<string> command)
    {
        var container = new RealContainer(host, "podman", $"devx-test-{Guid.NewGuid():N}");
        await RealEngine.RunAsync(
            host, ["podman", "create", "--name", container.Name, .. options, RealEngine.PodmanImage, .. command]);
        return container;
    }

    public async ValueTask DisposeAsync() =>
        await _host.Runner.RunAsync(
            new CommandRequest(_program, "rm", "--force", "--volumes", Name) { Timeout = TimeSpan.FromSeconds(30) },
            CancellationToken.None);

    private static async Task<RealContainer> StartAsync(
        HostAccess host, string program, IReadOnlyList<string> options, string image, IReadOnlyList<string> command,
        params string[] globals)
    {
        var container = new RealContainer(host, program, $"devx-test-{Guid.NewGuid():N}");
        try
        {
            await RealEngine.RunAsync(
                host, [program, .. globals, "run", "--detach", "--name", container.Name, .. options, image, .. command]);
            return container;
        }
        catch
        {
            // An engine that cannot start a container leaves it behind, made.
            await container.DisposeAsync();
            throw;
        }
    }
}
