using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Testing;
using NSubstitute;

namespace Devx.Providers.Tests.Containers.Operations;

/// <summary>An engine for plans: its lists are given, its command line is scripted, its dialect is the real one.</summary>
internal sealed class EngineTestHost
{
    private readonly VmTestHost _host = new();

    public EngineTestHost()
    {
        Runtime.Catalog.Returns(Catalog);
        Lists();
        Catalog.ListImagesAsync(Arg.Any<CancellationToken>()).Returns([]);
        Catalog.ListVolumesAsync(Arg.Any<CancellationToken>()).Returns([]);
        Catalog.ListNetworksAsync(Arg.Any<CancellationToken>()).Returns([]);
        Catalog.ListUsersAsync(Arg.Any<EngineObject>(), Arg.Any<string>(), Arg.Any<CancellationToken>()).Returns([]);
    }

    public ScriptedCommandRunner Runner => _host.Runner;

    public IContainerRuntime Runtime { get; } = Substitute.For<IContainerRuntime>();

    public IEngineCatalog Catalog { get; } = Substitute.For<IEngineCatalog>();

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public EngineAccess Docker => new(
        new DockerRuntime(_host.Access, "docker", new RuntimeEndpoint(RuntimeKind.Docker, "context:lab")), Runtime, new DockerDialect());

    public EngineAccess Podman => new(
        new PodmanRuntime(_host.Access, "podman", new RuntimeEndpoint(RuntimeKind.Podman, "")), Runtime,
        new PodmanDialect(Capability.YesBut("It needs CRIU.")));

    public EngineAccess Nerdctl => new(
        new NerdctlRuntime(
            _host.Access, new RuntimeEndpoint(RuntimeKind.Nerdctl, "guest", true, new CommandRequest("limactl", "shell", "dev"))),
        Runtime, new NerdctlDialect(isRootful: true));

    /// <summary>A container whose id begins with its name in hexadecimal digits of our own.</summary>
    public static ContainerInfo Container(string name, ContainerStatus status = ContainerStatus.Running) => new()
    {
        Id = Id(name),
        Name = name,
        Image = "busybox:1",
        Status = status,
    };

    public static ContainerTarget Target(string name) => new(Id(name), name);

    public static string Id(string name) => Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(name)).PadRight(64, '0');

    public static string ShortId(string name) => Id(name)[..12];

    public static ImageInfo Image(string repository, string tag, string? id = null, double mb = 10) => new()
    {
        Id = id ?? Id(repository),
        Repository = repository,
        Tag = tag,
        Size = new ByteSize((long)(mb * 1_000_000)),
    };

    /// <summary>The containers that the engine lists.</summary>
    public void Lists(params ContainerInfo[] containers) =>
        Runtime.ListContainersAsync(Arg.Any<CancellationToken>()).Returns(containers);

    /// <summary>What docker's or podman's inspect says of containers.</summary>
    public EngineTestHost Inspects(IReadOnlyList<string> program, IReadOnlyList<string> names, params string[] facts)
    {
        IEnumerable<string> objects = names.Zip(facts, (name, fact) => $"{{\"Id\":\"{Id(name)}\",{fact[1..]}");
        Runner.On([.. program, .. names.Select(Id)], $"[{string.Join(',', objects)}]");
        return this;
    }

    /// <summary>The commands of a plan, each as one text without its program and the words that lead to the engine.</summary>
    public static IReadOnlyList<string> Commands(EnginePlan plan, int skip = 2) =>
        [.. plan.Steps.Select(step => string.Join(' ', step.Command.Arguments.Skip(skip)))];
}
