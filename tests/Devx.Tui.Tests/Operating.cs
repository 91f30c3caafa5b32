using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Planning;
using Devx.Tui.State;

namespace Devx.Tui.Tests;

/// <summary>The afternoon on the Mac mini, while operations run and after some have ended.</summary>
internal static class Operating
{
    /// <summary>One runs, of which it is known how long it takes.</summary>
    public static AppSnapshot One => Snapshots.MacMini with { Operations = [Start] };

    public static AppSnapshot Stuck => Snapshots.MacMini with { Operations = [StuckStart, Stop, Waiting] };

    public static AppSnapshot Many => Snapshots.MacMini with { Operations = [Waiting, Stop, Start, Failed, Done, NotNeeded] };

    public static AppSnapshot OnlyEnded => Snapshots.MacMini with { Operations = [Failed, Done] };

    public static OperationSnapshot Start => new(5, new MachineSubject("colima", new StartMachine("default")), Snapshots.Now.AddSeconds(-24))
    {
        Phase = OperationPhase.Running,
        StartedAt = Snapshots.Now.AddSeconds(-23.2),
        Usual = TimeSpan.FromSeconds(41),
        Steps =
        [
            Step("find image", "colima image find", 0.4),
            Step("boot virtual machine", "colima boot default", 14.2),
            new("provision docker", "colima start --profile default --cpus 4 --memory 6 --disk 100", TimeSpan.FromSeconds(14))
            {
                Phase = StepPhase.Running, StartedAt = Snapshots.Now.AddSeconds(-8.6),
            },
            new("restart docker", "colima restart docker", TimeSpan.FromSeconds(3)),
            new("set docker context", "docker context use colima", null),
        ],
        Output =
        [
            new("INFO[0000] starting colima [profile=default]", true), new("INFO[0000] runtime: docker", true),
            new("INFO[0015] starting ...                      context=vm", true),
            new("\u001b[31mINFO[0016]\u001b[0m provisioning ...", true),
        ],
    };

    public static OperationSnapshot StuckStart => Start with
    {
        StartedAt = Snapshots.Now.AddSeconds(-130),
        IsStuck = true,
        Advice = new StuckAdvice(
            ["/Users/alex/.colima/_lima/colima/ha.stderr.log", "/Users/alex/.colima/_lima/colima/serial.log"],
            "If the log has stopped growing, cancel the start and run: colima stop --force --profile default"),
    };

    public static OperationSnapshot Stop => new(6, new MachineSubject("lima", new StopMachine("dev")), Snapshots.Now.AddSeconds(-3))
    {
        Phase = OperationPhase.Cancelling,
        StartedAt = Snapshots.Now.AddSeconds(-2),
        Steps = [new("stop", "limactl stop dev", null) { Phase = StepPhase.Running, StartedAt = Snapshots.Now.AddSeconds(-2) }],
    };

    public static OperationSnapshot Waiting => new(7, new MachineSubject("lima", new StartMachine("dev")), Snapshots.Now.AddSeconds(-1));

    public static OperationSnapshot Failed => new(
        4, new MachineSubject("podman", new StartMachine("podman-default")), Snapshots.Now.AddMinutes(-3))
    {
        Phase = OperationPhase.Failed,
        StartedAt = Snapshots.Now.AddMinutes(-3),
        EndedAt = Snapshots.Now.AddMinutes(-3).AddSeconds(29),
        Steps =
        [
            Step("end left-over process", "kill 4711", 0.1),
            Step("boot virtual machine", "podman machine start podman-default", 28.9) with { Phase = StepPhase.Failed },
            new("switch default connection", "podman system connection default podman-default", null) { Phase = StepPhase.Skipped },
        ],
        Problem = new OperationProblem(
            ProviderFailure.WrongState, "The machine's disk is in use by another process, so it could not be started.",
            "End the process qemu-system-aarch64 with the number 4711, then start the machine again.")
        {
            Command = "podman machine start podman-default",
            ExitCode = 125,
            Output = "Starting machine\nqemu: Failed to get \"write\" lock\nIs another process using the image?\nError: exit status 1\n",
        },
        Advice = new StuckAdvice(["/Users/alex/.local/share/containers/podman/machine/qemu/serial.log"], "Look at the serial log."),
        Output =
        [
            new("Starting machine \"podman-default\"", false), new("qemu: Failed to get \"write\" lock", true),
            new("Is another process using the image?", true), new("Error: exit status 1", true),
        ],
    };

    public static OperationSnapshot Done => new(3, new MachineSubject("lima", new StartMachine("dev")), Snapshots.Now.AddMinutes(-20))
    {
        Phase = OperationPhase.Done,
        StartedAt = Snapshots.Now.AddMinutes(-20),
        EndedAt = Snapshots.Now.AddMinutes(-20).AddSeconds(24),
        Steps = [Step("boot virtual machine", "limactl start dev", 24)],
    };

    public static OperationSnapshot NotNeeded => new(
        2, new MachineSubject("orbstack", new StopMachine("ubuntu-ci")), Snapshots.Now.AddMinutes(-25))
    {
        Phase = OperationPhase.Done,
        EndedAt = Snapshots.Now.AddMinutes(-25),
        Output = [new OutputLine("It is stopped.", false)],
    };

    private static StepSnapshot Step(string title, string command, double seconds) => new(title, command, null)
    {
        Phase = StepPhase.Done,
        StartedAt = Snapshots.Now.AddMinutes(-1),
        Duration = TimeSpan.FromSeconds(seconds),
    };
}
