using System.Text.RegularExpressions;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary><c>podman machine init</c>.</summary>
internal static partial class PodmanMachineInit
{
    private const int LongestName = 30;

    private static readonly TimeSpan PullTakes = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan MakeTakes = TimeSpan.FromSeconds(3);

    /// <summary>Runs it.</summary>
    public static async Task<int> RunAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        string name = PodmanMachines.Name(run);
        if (PodmanMachineNumbers.Refuse(run, "init") is { } refused)
        {
            return refused;
        }

        if (Complaint(run, name) is { } complaint)
        {
            return run.Fail(complaint);
        }

        await PullAsync(run, cancellationToken).ConfigureAwait(false);
        await run.Process.WorkAsync(MakeTakes, cancellationToken).ConfigureAwait(false);
        SimulatedMachine machine = Machine(run, name);
        if (machine.Disk <= 0)
        {
            run.Process.WriteError("qemu-img: New image size must be positive\n");
            return run.Fail("resizing image: \"exit status 1\"");
        }

        run.Computer.Machines.Add(machine);
        run.Computer.Change(state => state with { DefaultPodmanConnection = state.DefaultPodmanConnection ?? Connection(machine) });
        run.Process.Write((machine.VmType == "qemu" ? "Image resized.\n" : "") + "Machine init complete\n");
        bool wasNamed = run.Arguments.Words.Count > 0;
        if (run.Arguments.Has("now"))
        {
            return await PodmanMachineLifecycle.StartAsync(run, name, wasNamed, cancellationToken).ConfigureAwait(false);
        }

        run.Process.Write($"To start your machine run:\n\n\tpodman machine start{(wasNamed ? " " + name : "")}\n\n");
        return 0;
    }

    private static string? Complaint(PodmanRun run, string name) =>
        !NameRule().IsMatch(name) ? $"invalid name \"{name}\": names must match [a-zA-Z0-9][a-zA-Z0-9_.-]*: invalid argument"
        : name.Length > LongestName ? $"machine name \"{name}\" must be {LongestName} characters or less"
        : PodmanMachines.Find(run, name) is not null ? $"{name}: VM already exists"
        : null;

    private static async Task PullAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        if (run.Arguments.Value("image") is null && run.Arguments.Value("image-path") is null)
        {
            run.Process.WriteLine("Looking up Podman Machine image at quay.io/podman/machine-os:5.8 to create VM");
            run.Process.WriteError("Getting image source signatures\nCopying blob sha256:" + SimulatedId.Of("machine-os") + "\n");
            await run.Process.WorkAsync(PullTakes, cancellationToken).ConfigureAwait(false);
            run.Process.WriteError(
                "Copying config sha256:" + SimulatedId.Of("machine-os", "config") + "\nWriting manifest to image destination\n");
        }
    }

    private static SimulatedMachine Machine(PodmanRun run, string name)
    {
        var machine = new SimulatedMachine
        {
            Provider = "podman",
            Name = name,
            CpuCount = (int)(PodmanMachineNumbers.Number(run, "cpus") ?? Math.Max(1, run.Computer.Platform.CpuCount / 2)),
            Memory = (PodmanMachineNumbers.Number(run, "memory") ?? 2048) << 20,
            Disk = (PodmanMachineNumbers.Number(run, "disk-size") ?? 100) << 30,
            DiskUsed = 3L << 30,
            VmType = PodmanMachines.VmType(run.Computer.Platform),
            Architecture = run.Computer.Platform.Architecture == "arm64" ? "aarch64" : "x86_64",
            CreatedAt = run.Process.Now,
            SshPort = 35000 + (Convert.ToInt32(SimulatedId.Of(name)[..4], 16) % 8000),
            Engine = new SimulatedEngine
            {
                Dialect = SimulatedDialect.Podman,
                Version = PodmanVersion.Client,
                Socket = PodmanMachines.Socket(run, name),
                SystemName = "fedora",
                Networks = [new SimulatedNetwork(SimulatedId.Of(name, "podman"), "podman", "bridge", run.Process.Now)],
            },
        };
        return PodmanMachines.WithRootful(machine, run.Arguments.Has("rootful"));
    }

    private static string Connection(SimulatedMachine machine) =>
        PodmanMachines.IsRootful(machine) ? $"{machine.Name}-root" : machine.Name;

    [GeneratedRegex("^[a-zA-Z0-9][a-zA-Z0-9_.-]*$")]
    private static partial Regex NameRule();
}
