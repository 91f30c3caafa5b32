using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Tui.State;
using Microsoft.Extensions.Logging;

namespace Devx.Tui.Operations;

/// <summary>Asks what goes down or away with a machine; a dialog waits for it, so each question has one second.</summary>
internal sealed class ConsequenceReader(TimeProvider time, ILogger<ConsequenceReader> logger)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>Null stands for what could not be asked.</summary>
    public async Task<Consequences> ReadAsync(Provider provider, MachineSnapshot machine, CancellationToken cancellationToken)
    {
        if (machine.Info.State.Status != MachineStatus.Running || provider.RuntimeOf(machine.Info) is not { } runtime)
        {
            return new Consequences { Containers = Remembered(machine) };
        }

        Task<IReadOnlyList<ContainerStake>?> containers = AskAsync(runtime.ContainerStakesAsync, cancellationToken);
        Task<IReadOnlyList<VolumeStake>?> volumes = AskAsync(runtime.VolumeStakesAsync, cancellationToken);
        Task<ImageStake?> images = AskAsync(runtime.ImageStakesAsync, cancellationToken);
        return new Consequences { Containers = await containers, Volumes = await volumes, Images = await images };
    }

    // A machine that is down cannot be asked; what was seen of it before is better than nothing, restart policies were not.
    private static IReadOnlyList<ContainerStake>? Remembered(MachineSnapshot machine) => machine.Containers.Items.Count == 0
        ? null
        : [.. machine.Containers.Items.Select(item => new ContainerStake(item.Info.Id, item.Info.Name, IsRunning: false, null, []))];

    private async Task<T?> AskAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
        where T : class
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            // Not waiting for a call that does not heed its token: its end comes too late to matter.
            return await ask(end.Token).WaitAsync(end.Token);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogInformation("What goes with a machine could not be asked: {Problem}", exception.Message);
            return null;
        }
    }
}
