using Devx.Providers.Containers.Catalog;
using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>Opens the details of what an engine holds. Every method returns at once.</summary>
internal interface IDetailPrompts
{
    /// <summary>All that is known of one container.</summary>
    /// <param name="container">The container.</param>
    /// <param name="table">The keys of what can be done to it.</param>
    void ShowContainer(ContainerRef container, CommandTable table);

    /// <summary>All that is known of one image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="atLayers">True to begin with its layers.</param>
    void ShowImage(EngineItem<ImageInfo> image, bool atLayers);

    /// <summary>All that is known of one volume.</summary>
    void ShowVolume(EngineItem<VolumeInfo> volume);

    /// <summary>All that is known of one network.</summary>
    void ShowNetwork(EngineItem<NetworkInfo> network);
}
