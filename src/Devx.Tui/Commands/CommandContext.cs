using Devx.Providers.Containers.Catalog;
using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>What a command sees when it runs or is asked whether it could. All commands of one moment share one.</summary>
internal sealed class CommandContext(AppSnapshot snapshot, UiState ui, CommandTable table, SessionOptions options)
{
    private readonly Lazy<MachineSnapshot?> _machine = new(() => Selection.Machine(snapshot, ui));
    private readonly Lazy<ContainerSnapshot?> _container = new(() => Selection.Container(snapshot, ui));
    private readonly Lazy<IReadOnlyList<EngineItem<ImageInfo>>> _images =
        new(() => Selection.Image(snapshot, ui) is { } image ? [image] : []);

    private readonly Lazy<IReadOnlyList<EngineItem<VolumeInfo>>> _volumes =
        new(() => Selection.Volume(snapshot, ui) is { } volume ? [volume] : []);

    private readonly Lazy<IReadOnlyList<EngineItem<NetworkInfo>>> _networks =
        new(() => Selection.Network(snapshot, ui) is { } network ? [network] : []);

    public AppSnapshot Snapshot => snapshot;

    public UiState Ui => ui;

    public CommandTable Table => table;

    public SessionOptions Options => options;

    /// <summary>The machine the cursor is on.</summary>
    public MachineSnapshot? Machine => _machine.Value;

    /// <summary>The machine whose containers are shown.</summary>
    public MachineSnapshot? ShownMachine => snapshot.Machine(ui.Detail);

    /// <summary>The container the cursor is on.</summary>
    public ContainerSnapshot? Container => _container.Value;

    /// <summary>The containers that a command is for.</summary>
    public IReadOnlyList<ContainerRef> Containers =>
        Container is { } container && ui.Detail is { } machine ? [new ContainerRef(machine, container)] : [];

    /// <summary>The images that a command is for.</summary>
    public IReadOnlyList<EngineItem<ImageInfo>> Images => _images.Value;

    /// <summary>The volumes that a command is for.</summary>
    public IReadOnlyList<EngineItem<VolumeInfo>> Volumes => _volumes.Value;

    /// <summary>The networks that a command is for.</summary>
    public IReadOnlyList<EngineItem<NetworkInfo>> Networks => _networks.Value;

    /// <summary>Why a command cannot be run here and now; null when it can.</summary>
    public string? WhyNot(AppCommand command) =>
        options.IsReadOnly && command.Group == CommandGroup.Act ? OperationRequests.ReadOnly : command.WhyNot(this);
}
