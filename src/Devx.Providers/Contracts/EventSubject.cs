namespace Devx.Providers.Contracts;

/// <summary>What an event is about.</summary>
public enum EventSubject
{
    /// <summary>A machine.</summary>
    Machine,

    /// <summary>A container.</summary>
    Container,

    /// <summary>An image.</summary>
    Image,

    /// <summary>A volume.</summary>
    Volume,

    /// <summary>A network.</summary>
    Network,
}
