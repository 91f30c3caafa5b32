using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Tui.Monitoring;

namespace Devx.Tui.Hosting.Scripting;

/// <summary>Looks what would end with a machine.</summary>
internal sealed class RunningContainers(TimeProvider time)
{
    private const int Named = 5;

    /// <summary>The running containers of a machine in one sentence; null when there are none. Unknown is not none.</summary>
    public async Task<string?> SayAsync(Provider provider, string name, CancellationToken cancellationToken)
    {
        MachineInfo machine = await provider.Machines.InspectAsync(name, cancellationToken);
        if (machine.State.Status is MachineStatus.Stopped or MachineStatus.Suspended || provider.RuntimeOf(machine) is not { } runtime)
        {
            return null;
        }

        try
        {
            IReadOnlyList<ContainerInfo> containers =
                await PatientCall.RunAsync(runtime.ListContainersAsync, () => { }, time, cancellationToken);
            return Sentence([.. containers.Where(IsUp).Select(container => container.Name)]);
        }
        catch (ProviderException exception)
        {
            return $"Whether containers run in it is not known: {exception.Message}";
        }
    }

    private static string? Sentence(IReadOnlyList<string> names) => names.Count switch
    {
        0 => null,
        1 => $"1 container runs in it: {names[0]}.",
        <= Named => $"{names.Count} containers run in it: {string.Join(", ", names)}.",
        _ => $"{names.Count} containers run in it: {string.Join(", ", names.Take(Named))} and {names.Count - Named} more.",
    };

    private static bool IsUp(ContainerInfo container) =>
        container.Status is ContainerStatus.Running or ContainerStatus.Paused or ContainerStatus.Restarting;
}
