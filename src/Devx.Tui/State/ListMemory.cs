using Devx.Providers.Containers.Catalog;

namespace Devx.Tui.State;

/// <summary>Remembers lists until something in them changes: a thousand containers are ordered once, not for every look at them.</summary>
internal sealed class ListMemory
{
    private readonly EngineMemory<ImageInfo> _images = new(Pane.Images, ImageList.Of, machine => machine.Images);
    private readonly EngineMemory<VolumeInfo> _volumes = new(Pane.Volumes, VolumeList.Of, machine => machine.Volumes);
    private readonly EngineMemory<NetworkInfo> _networks = new(Pane.Networks, NetworkList.Of, machine => machine.Networks);
    private ContainerRows? _containers;

    /// <summary>How often containers were put in order.</summary>
    public int Orderings { get; private set; }

    public ContainerRows Containers(AppSnapshot snapshot, UiState ui)
    {
        ContainerScope scope = ContainerScope.Of(snapshot, ui, _containers?.Scope);
        ContainerChoice choice = ContainerChoice.Of(ui);
        if (_containers is not { } known || known.Scope != scope || known.Choice != choice)
        {
            _containers = ContainerList.Of(scope, choice);
            Orderings++;
        }

        return _containers;
    }

    public EngineRows<ImageInfo> Images(AppSnapshot snapshot, UiState ui) => _images.Of(snapshot, ui);

    public EngineRows<VolumeInfo> Volumes(AppSnapshot snapshot, UiState ui) => _volumes.Of(snapshot, ui);

    public EngineRows<NetworkInfo> Networks(AppSnapshot snapshot, UiState ui) => _networks.Of(snapshot, ui);
}
