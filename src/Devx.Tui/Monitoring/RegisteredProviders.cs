using Devx.Providers.Contracts;
using Devx.Providers.Detection;
using Devx.Tui.State;

namespace Devx.Tui.Monitoring;

/// <summary>The providers as the registry knows them.</summary>
internal sealed class RegisteredProviders(ProviderRegistry registry) : IProviders
{
    /// <inheritdoc/>
    public ProviderFindings Look() => new(
        [.. registry.Look().Select(detected => registry.GetProvider(detected.Name))],
        [
            .. registry.Undetected.Select(provider => new MissingProvider(
                provider.Name, string.Join(", ", provider.SearchedFolders), provider.InstallHint)),
        ]);

    /// <inheritdoc/>
    public bool IsCertain(Provider provider) => registry.IsCertain(provider.Detected);

    /// <inheritdoc/>
    public Task<DetectedProvider?> IdentifyAsync(Provider provider, CancellationToken cancellationToken) =>
        registry.IdentifyAsync(provider.Name, cancellationToken);

    /// <inheritdoc/>
    public Provider? Get(string name) =>
        registry.Detected.Any(provider => provider.Name == name) ? registry.GetProvider(name) : null;
}
