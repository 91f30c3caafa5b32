using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Tui.State;
using NSubstitute;

namespace Devx.Tui.Tests;

/// <summary>A desk whose one engine answers: what is there, what it would run, what gets the terminal.</summary>
internal sealed class Running
{
    public static readonly MachineId Dev = new("lima", "dev");

    public Running(SessionOptions? options = null, AppSnapshot? snapshot = null)
    {
        Desk = new Desk(snapshot ?? Snapshots.MacMini, options);
        Desk.Engines.RuntimeOf(Arg.Any<MachineId>()).Returns(Runtime);
        Desk.ListeningPorts.Read().Returns([new(22, "0.0.0.0", "tcp")]);
        Runtime.Name.Returns("docker");
        Runtime.Catalog.ListImagesAsync(Arg.Any<CancellationToken>()).Returns([Image("busybox", "1"), Image("postgres", "17")]);
        Runtime.Catalog.ListNetworksAsync(Arg.Any<CancellationToken>()).Returns([Network("bridge"), Network("backend")]);
        Runtime.Catalog.ContainerDetailsAsync(Arg.Any<string>(), Arg.Any<CancellationToken>())
            .Returns(call => new ContainerDetails { Id = call.Arg<string>(), Name = "api", HasTerminal = true, HasInput = true });
        Runtime.Operations.PlanAsync(Arg.Any<EngineOperation>(), Arg.Any<CancellationToken>())
            .Returns(call => Plan(call.Arg<EngineOperation>()));
        Runtime.Operations.ListCheckpointsAsync(Arg.Any<ContainerTarget>(), Arg.Any<CancellationToken>()).Returns([]);
        Runtime.SupportsCheckpointAsync(Arg.Any<CancellationToken>()).Returns(Capability.Yes);
        Runtime.Sessions.DetachKeys.Returns("ctrl-p ctrl-q");
        Runtime.Sessions.ShellAsync(Arg.Any<ContainerInfo>(), Arg.Any<CancellationToken>())
            .Returns(call => Docker("exec", "-it", call.Arg<ContainerInfo>().Id, "/bin/bash"));
        Runtime.Sessions.Exec(Arg.Any<ContainerInfo>(), Arg.Any<IReadOnlyList<string>>())
            .Returns(call => Docker(["exec", "-it", call.Arg<ContainerInfo>().Id, .. call.Arg<IReadOnlyList<string>>()]));
        Runtime.Sessions.Attach(Arg.Any<ContainerInfo>()).Returns(call => Docker("attach", call.Arg<ContainerInfo>().Id));
        Runtime.Sessions.Run(Arg.Any<RunOptions>()).Returns(call => Docker(["run", "-it", .. Words(call.Arg<RunOptions>())]));
    }

    public Desk Desk { get; }

    public IContainerRuntime Runtime { get; } = Substitute.For<IContainerRuntime>();

    /// <summary>The desk with the cursor on a container of lima/dev.</summary>
    /// <param name="below">How many rows below the first.</param>
    public Desk InContainers(int below = 0) => Desk.Press(["enter", .. Enumerable.Repeat("down", below)]);

    /// <summary>The desk with the form for a new container.</summary>
    public Desk InForm() => InContainers().Press("N");

    public static EnginePlan Plan(EngineOperation operation) => operation switch
    {
        RunContainer { Options: var options } => Plan(operation, "run", ["run", "-d", .. Words(options)]),
        CheckpointContainer checkpoint => Plan(
            operation, "checkpoint",
            [
                "checkpoint", "create", .. checkpoint.LeavesRunning ? ["--leave-running"] : Array.Empty<string>(),
                checkpoint.Container.Id, checkpoint.Name ?? checkpoint.ExportFile ?? "",
            ]),
        RestoreContainer restore => Plan(
            operation, "restore",
            ["start", "--checkpoint", restore.Checkpoint ?? restore.ImportFile ?? "", restore.Container?.Id ?? restore.NewName ?? ""]),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    public static CommandRequest Docker(params IReadOnlyList<string> arguments) => new("docker", arguments);

    private static EnginePlan Plan(EngineOperation operation, string title, IReadOnlyList<string> words) =>
        new(operation, [new EngineStep(title, "", Docker(words))], []);

    private static ImageInfo Image(string repository, string tag) => new() { Id = $"id-{repository}", Repository = repository, Tag = tag };

    private static NetworkInfo Network(string name) => new() { Id = $"id-{name}", Name = name };

    private static IReadOnlyList<string> Words(RunOptions options) =>
    [
        .. Flag("--name", options.Name),
        .. options.IsRemovedAtEnd ? ["--rm"] : Array.Empty<string>(),
        .. Flag("--restart", options.RestartPolicy),
        .. options.Environment.SelectMany(variable => Flag("--env", variable)),
        .. options.Ports.SelectMany(port => Flag("--publish", port)),
        .. options.Volumes.SelectMany(volume => Flag("--volume", volume)),
        .. Flag("--network", options.Network),
        .. Flag("--cpus", options.CpuCount?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        .. Flag("--memory", options.Memory?.Bytes.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        options.Image, .. options.Command,
    ];

    private static IReadOnlyList<string> Flag(string flag, string? value) => value is null ? [] : [flag, value];
}
