using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Planning;

namespace Devx.Providers.Colima;

/// <summary>What colima can be told about a profile on this computer.</summary>
internal sealed class ColimaForms(HostAccess host)
{
    /// <summary>The form of a new profile.</summary>
    /// <param name="machines">The present profiles.</param>
    /// <param name="version">The program's version; null when it does not say its number, as a build of the present source.</param>
    public InitForm Init(IReadOnlyList<MachineInfo> machines, ProgramVersion? version)
    {
        HostRoom room = Room;
        return new InitForm
        {
            NameProblem = name => ColimaNames.Problem(name, machines, host),
            SuggestedName = NewNames.Suggest(name => ColimaNames.Problem(name, machines, host)),
            CpuCount = room.NewCpuCount,
            MemoryGiB = room.NewMemory,
            DiskGiB = room.NewDisk,
            VmType = VmTypes(version),
            Runtime = new InitChoice("Runtime", IsSince(version, 0, 7) ? ColimaRuntime.All : ColimaRuntime.Old),
            CanStayStopped = false,
            HasDefault = true,
        };
    }

    /// <summary>The form of a profile that exists and can be changed.</summary>
    public ResizeForm Resize(MachineInfo machine) => Room.ResizeOf(machine, machine.State.Status is MachineStatus.Stopped
        ? "Colima takes new values at a start only: it is started for it and stopped again."
        : "Colima takes new values at a start only: it is stopped for it and started again.");

    private HostRoom Room => HostRoom.Of(host, ColimaFolders.Of(host).LimaHome);

    /// <summary>The option is there on macOS only; vz is the usual one since 0.8, krunkit came with 0.10 for Apple's processors.</summary>
    private InitChoice? VmTypes(ProgramVersion? version)
    {
        if (host.Platform.System != HostSystem.MacOs)
        {
            return null;
        }

        string[] newest = host.Platform.Architecture == "arm64" && IsSince(version, 0, 10) ? ["krunkit"] : [];
        return new InitChoice("VM type", IsSince(version, 0, 8) ? ["vz", "qemu", .. newest] : ["qemu", "vz"]);
    }

    private static bool IsSince(ProgramVersion? version, int major, int minor) => version?.IsAtLeast(major, minor) ?? true;
}
