using Devx.Providers.Execution.Simulated.Guest;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary><c>podman machine ssh</c>: a first word that is no machine is part of the command, and goes to the default machine.</summary>
internal static class PodmanMachineSsh
{
    private const int SshFailed = 255;

    private static readonly TimeSpan Takes = TimeSpan.FromMilliseconds(300);

    /// <summary>Runs it.</summary>
    public static async Task<int> RunAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> words = run.Arguments.Words;
        bool isNamed = words.Count > 0 && PodmanMachines.Find(run, words[0]) is not null;
        string name = isNamed ? words[0] : PodmanMachines.DefaultName;
        if (PodmanMachines.Find(run, name) is not { } machine)
        {
            return run.Fail($"vm {name} not found: {PodmanMachines.Missing(name)}");
        }

        if (!PodmanMachines.SaysRunning(machine))
        {
            return run.Fail($"vm \"{name}\" is not running");
        }

        await run.Process.WorkAsync(Takes, cancellationToken).ConfigureAwait(false);
        if (!machine.IsRunning)
        {
            return run.Process.Fail(SshFailed, "kex_exchange_identification: read: Connection reset by peer\r");
        }

        // ssh puts the words together, and the guest's shell reads them.
        string[] command = [.. words.Skip(isNamed ? 1 : 0).SkipWhile(word => word == "--")];
        var session = new GuestSession(run.Process, Guest(run, machine));
        return command.Length == 0
            ? 0
            : await session.RunAsync(["bash", "-c", string.Join(' ', command)], cancellationToken).ConfigureAwait(false);
    }

    private static GuestSystem Guest(PodmanRun run, SimulatedMachine machine)
    {
        bool isRoot = PodmanMachines.IsRootful(machine) || run.Arguments.Value("username") == "root";
        int userId = isRoot ? 0 : machine.VmType == "applehv" ? 501 : 1000;
        return new GuestSystem
        {
            Machine = machine,
            Hostname = "localhost.localdomain",
            User = isRoot ? "root" : "core",
            UserId = userId,
            Home = isRoot ? "/root" : "/var/home/core",
            Folder = isRoot ? "/root" : "/var/home/core",
            IsRoot = isRoot,
            Distribution = "Fedora CoreOS 43.20261012.3.0",
            Kernel = "6.17.7-300.fc43",
            Mounts =
            [
                new GuestMount("composefs", 12 << 20, 12 << 20, "/"),
                new GuestMount("/dev/vda4", machine.Disk, machine.DiskUsed, "/var"),
                new GuestMount("/dev/vda4", machine.Disk, machine.DiskUsed, "/sysroot"),
            ],
        };
    }
}
