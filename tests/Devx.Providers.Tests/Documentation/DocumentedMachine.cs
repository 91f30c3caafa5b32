using Devx.Providers.Colima;
using Devx.Providers.Contracts;
using Devx.Providers.Detection;
using Devx.Providers.Docker;
using Devx.Providers.Execution;
using Devx.Providers.Execution.Simulated;
using Devx.Providers.Execution.Simulated.Model;
using Devx.Providers.Lima;
using Devx.Providers.OrbStack;
using Devx.Providers.Podman;
using Microsoft.Extensions.Time.Testing;

namespace Devx.Providers.Tests.Documentation;

/// <summary>One kind of machine of the document, and the simulated computers on which it is asked.</summary>
/// <param name="Title">What users call it.</param>
/// <param name="Provider">Its provider.</param>
/// <param name="Name">Its name in the list of the provider.</param>
/// <param name="Hosts">The computers on which it exists, by the words that tell them apart.</param>
internal sealed record DocumentedMachine(string Title, string Provider, string Name, params IReadOnlyList<DocumentedHost> Hosts)
{
    public const string AnyName = "NAME";

    private const long Memory = 4L << 30, Disk = 60L << 30;
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 15, 0, 0, TimeSpan.Zero);

    /// <summary>All of the document, in its order.</summary>
    public static IReadOnlyList<DocumentedMachine> All { get; } =
    [
        new("podman machine", "podman", AnyName, DocumentedHost.Mac, DocumentedHost.Linux),
        new("podman of a Linux host", "podman", "host", DocumentedHost.Linux),
        new("lima", "lima", AnyName, DocumentedHost.Mac, DocumentedHost.Linux),
        new("colima", "colima", AnyName, DocumentedHost.Mac, DocumentedHost.Linux),
        new("Docker Desktop", "docker", "desktop", DocumentedHost.Mac),
        new("Docker Engine", "docker", "engine", DocumentedHost.LinuxUser, DocumentedHost.LinuxRoot),
        new("OrbStack machine", "orbstack", AnyName, DocumentedHost.Mac),
        new("OrbStack's docker", "orbstack", "docker", DocumentedHost.Mac),
    ];

    /// <summary>The provider on a computer where the machine is up or down, with a list of what is run there.</summary>
    public async Task<(IVmProvider Provider, List<CommandRequest> Ran)> OnAsync(DocumentedHost host, bool isUp)
    {
        SimulatedComputer computer = Build(host, isUp);
        HostAccess access = SimulatedHost.Create(computer);
        var runner = new NotedRunner(access.Runner);
        var registry = new ProviderRegistry(
            access with { Runner = runner, Files = new SystemdFiles(access.Files) },
            [
                PodmanDefinition.Definition, LimaDefinition.Definition, ColimaDefinition.Definition, DockerDefinition.Definition,
                OrbStackDefinition.Definition,
            ]);
        await registry.DetectAsync(TestContext.Current.CancellationToken);
        return (registry.Get(Provider), runner.Ran);
    }

    private SimulatedComputer Build(DocumentedHost host, bool isUp)
    {
        SimulatedMachineState state = isUp ? SimulatedMachineState.Running : SimulatedMachineState.Stopped;
        var builder = new SimulatedComputerBuilder { Platform = host.Platform };
        string home = host.Platform.HomeDirectory;
        return (Provider, Name) switch
        {
            ("podman", AnyName) => builder.With(Machine(state, SimulatedDialect.Podman, null)),
            ("podman", _) => builder.With(Machine(SimulatedMachineState.Running, SimulatedDialect.Podman, null)),
            ("lima", _) => builder.With(Machine(state, SimulatedDialect.Docker, $"{home}/.lima/{AnyName}/sock/docker.sock")),
            ("colima", _) => builder.With(Machine(state, SimulatedDialect.Docker, $"{host.ColimaFolder}/{AnyName}/docker.sock"))
                .With(new SimulatedDockerContext($"colima-{AnyName}", $"unix://{host.ColimaFolder}/{AnyName}/docker.sock")),
            ("docker", "desktop") => builder
                .With(Machine(state, SimulatedDialect.Docker, $"{home}/.docker/run/docker.sock") with { Name = "desktop-linux" })
                .With(new SimulatedDockerContext("desktop-linux", $"unix://{home}/.docker/run/docker.sock", "Docker Desktop")),
            ("docker", _) => builder.With(Machine(state, SimulatedDialect.Docker, "/var/run/docker.sock"))
                .With(new SimulatedDockerContext("other", "unix:///other.sock")).UsingContext("other"),
            ("orbstack", AnyName) => builder.With(OrbStack(SimulatedMachineState.Running, home), Machine(state, null, null)),
            _ => builder.With(OrbStack(state, home))
                .With(new SimulatedDockerContext("orbstack", $"unix://{home}/.orbstack/run/docker.sock")),
        } is { } filled ? filled.Build(new FakeTimeProvider(Now)) : throw new InvalidOperationException(Title);
    }

    private SimulatedMachine OrbStack(SimulatedMachineState state, string home) =>
        Machine(state, SimulatedDialect.Docker, $"{home}/.orbstack/run/docker.sock") with { Name = "orbstack" };

    private SimulatedMachine Machine(SimulatedMachineState state, SimulatedDialect? dialect, string? socket) => new()
    {
        Provider = Provider,
        Name = Name,
        State = state,
        CpuCount = 2,
        Memory = Memory,
        Disk = Disk,
        VmType = "qemu",
        CreatedAt = Now - TimeSpan.FromDays(1),
        StartedAt = Now - TimeSpan.FromHours(1),
        SshPort = 60022,
        Engine = dialect is { } kind
            ? new SimulatedEngine
            {
                Dialect = kind,
                Version = "28.5.2",
                Socket = socket,
                SystemName = Name == "desktop" ? "Docker Desktop" : Provider == "orbstack" ? "OrbStack" : "Ubuntu 25.10",
            }
            : null,
    };

    /// <summary>Notes what is run.</summary>
    private sealed class NotedRunner(ICommandRunner inner) : ICommandRunner
    {
        public List<CommandRequest> Ran { get; } = [];

        public Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellationToken)
        {
            lock (Ran)
            {
                Ran.Add(request);
            }

            return inner.RunAsync(request, cancellationToken);
        }

        public IAsyncEnumerable<OutputLine> StreamAsync(CommandRequest request, CancellationToken cancellationToken) =>
            inner.StreamAsync(request, cancellationToken);
    }

    /// <summary>The simulated files of a computer that is run by systemd, as most with a docker service are.</summary>
    private sealed class SystemdFiles(IHostFiles inner) : IHostFiles
    {
        public string? ReadText(string path) => inner.ReadText(path);

        public bool Exists(string path) => path == "/run/systemd/system" || inner.Exists(path);

        public bool IsScript(string path) => inner.IsScript(path);

        public IReadOnlyList<string> List(string directory) => inner.List(directory);

        public long? FreeSpace(string path) => inner.FreeSpace(path);
    }
}
