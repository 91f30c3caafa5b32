using Devx.Providers.Contracts;

namespace Devx.Tui.Monitoring;

/// <summary>The providers of this computer.</summary>
internal interface IProviders
{
    /// <summary>Looks where their programs may be, without running any; in the order of preference.</summary>
    ProviderFindings Look();

    /// <summary>True when a program is the provider's own without asking it.</summary>
    bool IsCertain(Provider provider);

    /// <summary>Asks a program for its version; null when it is another one under the same name.</summary>
    Task<DetectedProvider?> IdentifyAsync(Provider provider, CancellationToken cancellationToken);

    /// <summary>A provider that was found; null when it was not.</summary>
    Provider? Get(string name);
}
