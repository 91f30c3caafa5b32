using Devx.Providers.Execution.Simulated.Colima;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>A directory of lima instances: lima's own, or the one in which colima keeps its virtual machines.</summary>
/// <param name="Directory">Its path.</param>
/// <param name="Provider">Whose machines are in it; null for a directory in which nothing is.</param>
internal sealed record LimaHome(string Directory, string? Provider)
{
    /// <summary>The directory that limactl uses: what LIMA_HOME says, else <c>~/.lima</c>.</summary>
    public static LimaHome Of(SimulatedProcess process)
    {
        string own = $"{process.Computer.Platform.HomeDirectory}/.lima";
        string directory = process.Variable("LIMA_HOME")?.TrimEnd('/') ?? own;
        LimaHome colima = ColimaFolders.Of(process.Computer.Platform).LimaHome;
        return directory == own ? new LimaHome(own, "lima") : directory == colima.Directory ? colima : new LimaHome(directory, null);
    }

    /// <summary>The instances of it, ordered by name.</summary>
    public IReadOnlyList<LimaInstance> Instances(SimulatedComputer computer) => Provider is null
        ? []
        : [.. computer.State.Of(Provider).Select(machine => new LimaInstance(this, machine, computer.Platform))
            .OrderBy(instance => instance.Name, StringComparer.Ordinal)];

    /// <summary>An instance by its name; null when there is none.</summary>
    public LimaInstance? Find(SimulatedComputer computer, string name) =>
        Instances(computer).FirstOrDefault(instance => instance.Name == name);

    /// <summary>The name lima has for a machine.</summary>
    public string InstanceName(SimulatedMachine machine) => Provider == "colima" ? ColimaProfile.Of(machine.Name).Instance : machine.Name;
}
