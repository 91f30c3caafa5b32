using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Planning;

namespace Devx.Providers.Podman;

/// <summary>What podman can be told about a machine on this computer.</summary>
internal sealed class PodmanForms(HostAccess host)
{
    // Podman's own image has no name that one could type.
    private static readonly InitChoice Image = new("Image", [""], IsFreeText: true);

    /// <summary>The form of a new machine.</summary>
    /// <param name="taken">Names of machines and of connections.</param>
    /// <param name="version">The program's version, where it is known.</param>
    public InitForm Init(IReadOnlyCollection<string> taken, ProgramVersion? version)
    {
        HostRoom room = Room;
        return new InitForm
        {
            NameProblem = name => PodmanNames.Problem(name, taken),
            SuggestedName = NewNames.Suggest(name => PodmanNames.Problem(name, taken)),
            CpuCount = room.NewCpuCount,
            MemoryGiB = room.NewMemory,
            DiskGiB = room.NewDisk,
            Image = Image,
            VmType = VmTypes(version),
            HasRootful = true,
            HasDefault = true,
        };
    }

    /// <summary>The form of a machine that exists and can be changed.</summary>
    public ResizeForm Resize(MachineInfo machine) => Room.ResizeOf(machine, machine.State.Status is MachineStatus.Stopped
        ? "It is stopped: the new values apply at its next start."
        : "Podman changes stopped machines only: it is stopped for it and started again.");

    // Podman keeps disks beside its other data, whatever the hypervisor.
    private HostRoom Room =>
        HostRoom.Of(host, host.Platform.Variable("XDG_DATA_HOME") ?? $"{host.Platform.HomeDirectory}/.local/share");

    /// <summary>Linux has qemu only; on macOS libkrun came with 5.2, and does not run on Intel.</summary>
    private InitChoice? VmTypes(ProgramVersion? version)
    {
        if (host.Platform.System != HostSystem.MacOs || host.Platform.Architecture != "arm64" || version?.IsAtLeast(5, 2) != true)
        {
            return null;
        }

        string usual = host.Platform.Variable(PodmanCommands.ProviderVariable) ?? "applehv";
        return new InitChoice("VM type", [.. new[] { usual, "applehv", "libkrun" }.Distinct()]);
    }
}
