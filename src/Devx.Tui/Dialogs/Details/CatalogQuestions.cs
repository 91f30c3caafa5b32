using Devx.Providers.Contracts;
using Devx.Tui.Commands;
using Devx.Tui.State;

namespace Devx.Tui.Dialogs.Details;

/// <summary>Makes the questions to the engines of machines.</summary>
internal sealed class CatalogQuestions(IEngines engines, IBackgroundWork work, SnapshotStore snapshots, TimeProvider time)
{
    /// <summary>A question to the engine of a machine; nothing is asked yet.</summary>
    public Question<T> Of<T>(MachineId machine, Func<IEngineCatalog, CancellationToken, Task<T>> ask)
        where T : class => new(work, time, token => ask(engines.RuntimeOf(machine).Catalog, token));

    /// <summary>The name of a machine's engine.</summary>
    public string NameOf(MachineId machine) => snapshots.Current.Machine(machine)?.Containers.Runtime ?? machine.ToString();
}
