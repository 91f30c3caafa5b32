using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Limactl;
using Devx.Providers.Planning;

namespace Devx.Providers.Lima;

/// <summary>What lima can be told about a machine on this computer.</summary>
internal sealed class LimaForms(HostAccess host)
{
    private const string DefaultTemplate = "default";

    /// <summary>The form of a new machine.</summary>
    public InitForm Init(IReadOnlyList<MachineInfo> machines, LimactlInfo info)
    {
        HostRoom room = Room;
        string[] drivers = [.. info.VmTypes?.OfType<string>() ?? []];
        return new InitForm
        {
            NameProblem = name => LimaPlans.NameProblem(name, machines, host.Platform),
            SuggestedName = NewNames.Suggest(name => LimaPlans.NameProblem(name, machines, host.Platform)),
            CpuCount = room.NewCpuCount,
            MemoryGiB = room.NewMemory,
            DiskGiB = room.NewDisk,
            Image = new InitChoice("Template", [DefaultTemplate, .. Templates(info, drivers)], IsFreeText: true),
            VmType = drivers.Length > 1 ? new InitChoice("VM type", [.. drivers.OrderBy(driver => driver != UsualDriver)]) : null,
        };
    }

    /// <summary>The form of a machine that exists and can be changed.</summary>
    public ResizeForm Resize(MachineInfo machine) => Room.ResizeOf(machine, machine.State.Status is MachineStatus.Stopped
        ? "It is stopped: the new values apply at its next start."
        : "Lima changes stopped machines only: it is stopped for it and started again.");

    private string UsualDriver => host.Platform.System switch { HostSystem.MacOs => "vz", HostSystem.Linux => "qemu" };

    private HostRoom Room => HostRoom.Of(host, LimaFolder.Of(host.Platform));

    // macOS runs as a guest of vz only, and a template for WSL makes nothing where there is none.
    private static IEnumerable<string> Templates(LimactlInfo info, string[] drivers) =>
        from template in info.Templates
        let name = template?.Name
        where name is { Length: > 0 } and not DefaultTemplate && name[0] != '_'
        where drivers.Contains("vz") || !name.Contains("macos", StringComparison.Ordinal)
        where drivers.Contains("wsl2") || !name.Contains("wsl2", StringComparison.Ordinal)
        select name;
}
