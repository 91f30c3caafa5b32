using System.Globalization;
using Devx.Providers.Execution.Simulated.Colima;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>The files that lima keeps in the directories of its instances, colima's among them.</summary>
internal static class LimaFiles
{
    /// <summary>The files of all instances on a computer.</summary>
    public static IEnumerable<SimulatedFile> Of(SimulatedComputer computer)
    {
        HostPlatform host = computer.Platform;
        LimaHome own = new($"{host.HomeDirectory}/.lima", "lima");
        return own.Instances(computer).Concat(ColimaFolders.Of(host).LimaHome.Instances(computer))
            .SelectMany(instance => OfInstance(instance, computer.Time));
    }

    private static IEnumerable<SimulatedFile> OfInstance(LimaInstance instance, TimeProvider time)
    {
        yield return new SimulatedFile($"{instance.Directory}/lima.yaml", () => LimaInstanceJson.WriteConfig(instance) + "\n");
        yield return new SimulatedFile(instance.SshConfigFile, () => LimaSsh.Configuration(instance));
        if (instance.HostAgentPid is { } process)
        {
            yield return new SimulatedFile($"{instance.Directory}/ha.pid", () => process.ToString(CultureInfo.InvariantCulture) + "\n");
            yield return new SimulatedFile($"{instance.Directory}/ha.stdout.log", () => HostAgentLog(instance, time));
        }

        if (instance.Machine.IsRunning)
        {
            foreach ((_, string socket) in instance.Sockets)
            {
                yield return new SimulatedFile(socket, () => "");
            }
        }
    }

    // Made anew at each start: nothing while the driver is not there, then the port, and at last that the guest is up.
    private static string HostAgentLog(LimaInstance instance, TimeProvider time)
    {
        SimulatedMachine machine = instance.Machine;
        DateTimeOffset since = machine.StartedAt ?? machine.CreatedAt;
        return machine.State != SimulatedMachineState.Starting
            ? $"{LimaEvent.Booting(instance, since).ToJson()}\n{LimaEvent.Running(instance, since).ToJson()}\n"
            : machine.Problem is null ? LimaEvent.Booting(instance, time.GetUtcNow()).ToJson() + "\n"
            : "";
    }
}
