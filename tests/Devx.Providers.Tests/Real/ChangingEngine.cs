using Devx.Providers.Containers;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Tests.Real;

/// <summary>An engine of this computer for tests that change it, with names of the test's own that are gone at the end.</summary>
internal sealed class ChangingEngine : IAsyncDisposable
{
    private readonly HostAccess _host;
    private readonly string _program;

    private ChangingEngine(HostAccess host, string program, string image, IContainerRuntime runtime) =>
        (_host, _program, Image, Runtime) = (host, program, image, runtime);

    /// <summary>The busybox.</summary>
    public string Image { get; }

    public IContainerRuntime Runtime { get; }

    /// <summary>A name that nothing else has.</summary>
    public string Name { get; } = $"devx-test-{Guid.NewGuid():N}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<ChangingEngine> NeedAsync(string program)
    {
        string image = program == "docker" ? RealEngine.DockerImage : RealEngine.PodmanImage;
        HostAccess host = await RealEngine.NeedAsync(program, "image", "inspect", image);
        return new ChangingEngine(host, program, image, program == "docker"
            ? new DockerRuntime(host, program, new RuntimeEndpoint(RuntimeKind.Docker, ""))
            : new PodmanRuntime(host, program, new RuntimeEndpoint(RuntimeKind.Podman, "")));
    }

    /// <summary>A container under the engine's name, running.</summary>
    public async Task<ContainerTarget> StartAsync(params IReadOnlyList<string> options)
    {
        // Through runc and with fixed limits: nested containers may neither raise limits nor mix cgroup versions with crun.
        IReadOnlyList<string> command = _program == "docker"
            ? ["docker", "run", "--detach", "--name", Name, .. options, Image, "sleep", "600"]
            : [
                "podman", "--runtime", "runc", "run", "--detach", "--ulimit", "nofile=1024:1024", "--ulimit", "nproc=1024:1024",
                "--name", Name, .. options, Image, "sleep", "600",
            ];
        await RealEngine.RunAsync(_host, command);
        return new ContainerTarget((await ContainerAsync())?.Id ?? "", Name);
    }

    /// <summary>The container of the engine's name as it is now; null when there is none.</summary>
    public async Task<ContainerInfo?> ContainerAsync(string? name = null) =>
        (await Runtime.ListContainersAsync(Cancel)).FirstOrDefault(container => container.Name == (name ?? Name));

    /// <summary>Plans and runs an operation.</summary>
    public async Task<IReadOnlyList<EngineOutcome>> ChangeAsync(EngineOperation operation) =>
        await Runtime.Operations.RunAsync(await Runtime.Operations.PlanAsync(operation, Cancel), null, Cancel);

    /// <summary>The same for one that must succeed with one step.</summary>
    public async Task<EngineOutcome> DoAsync(EngineOperation operation)
    {
        EngineOutcome outcome = Assert.Single(await ChangeAsync(operation));
        Assert.True(outcome.Failure is null, $"{outcome.Step.Command}: {outcome.Failure?.Message}");
        return outcome;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (string name in new[] { Name, Name + "-2" })
        {
            await TryAsync("kill", name);
            await TryAsync("rm", "--force", "--volumes", name);
            await TryAsync("network", "rm", name);
            await TryAsync("volume", "rm", name);
            await TryAsync("image", "rm", $"localhost/{name}:1");
        }
    }

    private Task<CommandResult> TryAsync(params IReadOnlyList<string> arguments) => _host.Runner.RunAsync(
        new CommandRequest(_program, arguments) { Timeout = TimeSpan.FromSeconds(30) }, CancellationToken.None);
}
