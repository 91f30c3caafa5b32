using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>What a command sees when it runs or is asked whether it could. All commands of one moment share one.</summary>
internal sealed class CommandContext(AppSnapshot snapshot, UiState ui, ListMemory lists, CommandTable table, SessionOptions options)
{
    private readonly Dictionary<AppCommand, string?> _reasons = new(ReferenceEqualityComparer.Instance);
    private readonly Lazy<MachineSnapshot?> _machine = new(() => Selection.Machine(snapshot, ui));
    private readonly Lazy<ContainerRow?> _row = new(() => lists.Containers(snapshot, ui).At(ui.Containers.Cursor));
    private readonly Lazy<IReadOnlyList<ContainerRef>> _marked = new(() => lists.Containers(snapshot, ui).Marked(ui.Containers));
    private readonly Lazy<IReadOnlyList<EngineItem<ImageInfo>>> _images = new(() => lists.Images(snapshot, ui).Targets(ui.Images));
    private readonly Lazy<IReadOnlyList<EngineItem<VolumeInfo>>> _volumes = new(() => lists.Volumes(snapshot, ui).Targets(ui.Volumes));
    private readonly Lazy<IReadOnlyList<EngineItem<NetworkInfo>>> _networks = new(() => lists.Networks(snapshot, ui).Targets(ui.Networks));

    public AppSnapshot Snapshot => snapshot;

    public UiState Ui => ui;

    public CommandTable Table => table;

    public SessionOptions Options => options;

    /// <summary>The machine the cursor is on.</summary>
    public MachineSnapshot? Machine => _machine.Value;

    /// <summary>The machine of the row under the cursor of what is listed of engines; else the one whose details are shown.</summary>
    public MachineSnapshot? ShownMachine => snapshot.Machine(MachineOfRow ?? ui.Detail);

    /// <summary>The container the cursor is on; null on the head of a group.</summary>
    public ContainerSnapshot? Container => (_row.Value as ContainerMemberRow)?.Container.Container;

    /// <summary>The group whose head the cursor is on.</summary>
    public ContainerGroup? Group => (_row.Value as ContainerGroupRow)?.Whole;

    /// <summary>The row of the list of containers that the cursor is on.</summary>
    public ContainerRow? ContainerRow => _row.Value;

    /// <summary>The list of containers as it is shown.</summary>
    public ContainerRows ContainerRows => lists.Containers(snapshot, ui);

    /// <summary>
    /// The containers that a command is for: those marked, else those of the group under the cursor, else the one under it.
    /// </summary>
    public IReadOnlyList<ContainerRef> Containers => _marked.Value.Count > 0 ? _marked.Value : _row.Value?.Containers ?? [];

    /// <summary>The image the cursor is on.</summary>
    public EngineItem<ImageInfo>? Image => lists.Images(snapshot, ui).At(ui.Images.Cursor);

    /// <summary>The images that a command is for: those marked, else the one under the cursor.</summary>
    public IReadOnlyList<EngineItem<ImageInfo>> Images => _images.Value;

    /// <summary>The volume the cursor is on.</summary>
    public EngineItem<VolumeInfo>? Volume => lists.Volumes(snapshot, ui).At(ui.Volumes.Cursor);

    /// <summary>The volumes that a command is for: those marked, else the one under the cursor.</summary>
    public IReadOnlyList<EngineItem<VolumeInfo>> Volumes => _volumes.Value;

    /// <summary>The network the cursor is on.</summary>
    public EngineItem<NetworkInfo>? Network => lists.Networks(snapshot, ui).At(ui.Networks.Cursor);

    /// <summary>The networks that a command is for: those marked, else the one under the cursor.</summary>
    public IReadOnlyList<EngineItem<NetworkInfo>> Networks => _networks.Value;

    private MachineId? MachineOfRow => ui.Focus switch
    {
        Pane.Containers => _row.Value?.Containers[0].Machine,
        Pane.Images => Image?.Machine,
        Pane.Volumes => Volume?.Machine,
        Pane.Networks => Network?.Machine,
        Pane.Machines or Pane.Activity => null,
    };

    /// <summary>The keys of the rows of a pane, in order.</summary>
    public IReadOnlyList<string> Keys(Pane pane) => Selection.Keys(pane, snapshot, ui, lists);

    /// <summary>Why a command cannot be run here and now; null when it can. Found out once: of a thousand marked that takes long.</summary>
    public string? WhyNot(AppCommand command)
    {
        if (!_reasons.TryGetValue(command, out string? reason))
        {
            reason = options.IsReadOnly && command.Group == CommandGroup.Act ? OperationRequests.ReadOnly : command.WhyNot(this);
            _reasons[command] = reason;
        }

        return reason;
    }
}
