using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Limactl;

namespace Devx.Providers.Colima;

/// <summary>What a new profile may be called.</summary>
internal static class ColimaNames
{
    /// <summary>What is wrong with a name; null when colima takes it and nobody has it.</summary>
    public static string? Problem(string name, IReadOnlyList<MachineInfo> machines, HostAccess host) =>
        ColimaProfile.Of(name).Name is var profile && profile != name
            ? $"{PosixQuoting.Quote(name)} is another spelling of the profile {profile}."
            : LimactlNames.Problem(new ColimaProfile(name).Instance, ColimaFolders.Of(host).LimaHome, host.Platform.System)
                ?? (machines.Any(machine => machine.Id.Name == name)
                    ? $"There is a profile named {name} already; starting it would ignore the new values."
                    : null);
}
