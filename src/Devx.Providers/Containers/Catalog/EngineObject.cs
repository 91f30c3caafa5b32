namespace Devx.Providers.Containers.Catalog;

/// <summary>The kinds of things an engine holds.</summary>
public enum EngineObject
{
    /// <summary>A container.</summary>
    Container,

    /// <summary>An image.</summary>
    Image,

    /// <summary>A volume.</summary>
    Volume,

    /// <summary>A network.</summary>
    Network,
}
