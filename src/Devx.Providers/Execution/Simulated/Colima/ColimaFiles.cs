using System.Globalization;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Colima;

/// <summary>The files that colima keeps of its profiles.</summary>
internal static class ColimaFiles
{
    /// <summary>The files of all profiles.</summary>
    public static IEnumerable<SimulatedFile> Of(SimulatedComputer computer)
    {
        ColimaFolders folders = ColimaFolders.Of(computer.Platform);
        foreach (SimulatedMachine machine in computer.State.Of("colima"))
        {
            ColimaProfile profile = ColimaProfile.Of(machine.Name);
            yield return new SimulatedFile(folders.Configuration(profile), () => Configuration(machine));
            if (!machine.Properties.ContainsKey(ColimaMachine.NeverReady))
            {
                yield return new SimulatedFile(folders.State(profile), () => Configuration(machine));
            }
        }
    }

    private static string Configuration(SimulatedMachine machine) => string.Create(CultureInfo.InvariantCulture, $"""
        cpu: {machine.CpuCount}
        disk: {machine.Disk >> 30}
        memory: {machine.Memory / (double)(1L << 30)}
        arch: {machine.Architecture}
        runtime: {ColimaMachine.Runtime(machine)}
        hostname: {ColimaProfile.Of(machine.Name).Instance}
        kubernetes:
          enabled: false
        autoActivate: true
        vmType: {machine.VmType}
        mountType: {(machine.VmType == "vz" ? "virtiofs" : "sshfs")}
        rootDisk: 20

        """);
}
