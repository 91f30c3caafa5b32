using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Planning;
using Devx.Tui.State;
using NSubstitute;

namespace Devx.Tui.Tests;

/// <summary>What providers offer to fill in, and what they would run for it.</summary>
internal static class Offering
{
    public static readonly MachineId Dev = new("lima", "dev");

    public static InitForm Lima => new()
    {
        NameProblem = name => name switch
        {
            "dev" => "there is a machine named dev already",
            _ when name.Contains(' ', StringComparison.Ordinal) => "a name has letters, digits, '.', '-' and '_'",
            _ => null,
        },
        SuggestedName = "dev2",
        CpuCount = new NumberRange(1, 12, 4),
        MemoryGiB = new NumberRange(1, 32, 8),
        DiskGiB = new NumberRange(5, 282, 60),
        Image = new InitChoice(
            "Template", ["default", "docker", "podman", "k3s", "ubuntu-lts", "debian", "fedora", "alpine"], IsFreeText: true),
        VmType = new InitChoice("VM type", ["vz", "qemu"]),
    };

    public static InitForm Podman => new()
    {
        NameProblem = _ => null,
        SuggestedName = "podman-machine-default",
        CpuCount = new NumberRange(1, 12, 6),
        MemoryGiB = new NumberRange(0.5, 32, 1.953125),
        HasRootful = true,
        HasDefault = true,
    };

    public static ResizeForm Resize => new()
    {
        CpuCount = new NumberRange(1, 12, 4),
        MemoryGiB = new NumberRange(1, 32, 8),
        DiskGiB = new NumberRange(60, 282, 60),
        Notes = ["The disk can only grow."],
    };

    public static Consequences Stakes => new()
    {
        Containers =
        [
            new("1", "api", true, true, []), new("2", "postgres", true, true, []), new("3", "redis", true, true, []),
            new("4", "worker", true, false, []), new("5", "mailhog", true, null, []), new("6", "migrate", false, false, []),
        ],
    };

    /// <summary>A computer whose providers answer at once.</summary>
    public static Desk Desk(SessionOptions? options = null, AppSnapshot? snapshot = null)
    {
        var desk = new Desk(snapshot ?? Snapshots.MacMini, options);
        desk.Actions.CapabilityOf(Arg.Any<string>(), Arg.Any<MachineVerb>(), Arg.Any<MachineInfo?>()).Returns(Capability.Yes);
        desk.Actions.CapabilityOf("docker", MachineVerb.Init, null)
            .Returns(Capability.No("Docker has one engine and cannot add machines. Make one with another provider."));
        desk.Actions.InitFormAsync("lima", Arg.Any<CancellationToken>()).Returns(Lima);
        desk.Actions.InitFormAsync("podman", Arg.Any<CancellationToken>()).Returns(Podman);
        desk.Actions.ResizeFormAsync(Dev, Arg.Any<CancellationToken>()).Returns(Resize);
        desk.Actions.ConsequencesAsync(Arg.Any<MachineId>(), Arg.Any<CancellationToken>()).Returns(Stakes);
        desk.Actions.PlanAsync(Arg.Any<string>(), Arg.Any<MachineOperation>(), Arg.Any<CancellationToken>())
            .Returns(call => Plan(call.Arg<MachineOperation>()));
        desk.Actions.Submit(Arg.Any<string>(), Arg.Any<MachineOperation>(), Arg.Any<OperationPlan?>()).Returns((string?)null);
        return desk;
    }

    public static OperationPlan Plan(MachineOperation operation) => operation switch
    {
        InitMachine { Options: var options } => new(
            operation,
            [
                Step(
                    "create", "limactl", "create", "--name", options.Name, "--cpus", $"{options.CpuCount}", "--memory",
                    $"{options.Memory?.GiB}", $"template:{options.Image}"),
                Step("start", "limactl", "start", options.Name),
            ],
            []),
        ResizeMachine resize => new(
            operation,
            [
                Step("stop", "limactl", "stop", resize.Name),
                Step(
                    "change settings", "limactl",
                    [
                        "edit", .. resize.CpuCount is { } cpus ? ["--cpus", $"{cpus}"] : Array.Empty<string>(),
                        .. resize.Memory is { } memory ? ["--memory", $"{memory.GiB}"] : Array.Empty<string>(), resize.Name,
                    ]),
                Step("start", "limactl", "start", resize.Name),
            ],
            ["The machine is stopped for it and started again."]),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    private static OperationStep Step(string title, string program, params string[] arguments) =>
        new(title, new CommandRequest(program, arguments));
}
