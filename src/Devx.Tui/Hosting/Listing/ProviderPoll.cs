using Devx.Providers.Contracts;
using Devx.Tui.Monitoring;

namespace Devx.Tui.Hosting.Listing;

/// <summary>Asks all providers once, at the same time.</summary>
internal sealed class ProviderPoll(IProviders providers, TimeProvider time)
{
    /// <summary>The machines of the providers that are here; a program that is another one under the same name is left out.</summary>
    public async Task<IReadOnlyList<ProviderAnswer>> AskAsync(IReadOnlyList<Provider> found, CancellationToken cancellationToken)
    {
        ProviderAnswer?[] answers = await Task.WhenAll(found.Select(provider => AskAsync(provider, cancellationToken)));
        return [.. answers.OfType<ProviderAnswer>()];
    }

    /// <summary>The versions of the providers that are here.</summary>
    public async Task<IReadOnlyList<DetectedProvider>> IdentifyAsync(IReadOnlyList<Provider> found, CancellationToken cancellationToken)
    {
        DetectedProvider?[] detected = await Task.WhenAll(found.Select(provider => providers.IdentifyAsync(provider, cancellationToken)));
        return [.. detected.OfType<DetectedProvider>()];
    }

    private async Task<ProviderAnswer?> AskAsync(Provider provider, CancellationToken cancellationToken)
    {
        Task<ProviderAnswer> answer = ListAsync(provider, cancellationToken);
        return await providers.IdentifyAsync(provider, cancellationToken) is { } detected
            ? await answer with { Detected = detected }
            : null;
    }

    private async Task<ProviderAnswer> ListAsync(Provider provider, CancellationToken cancellationToken)
    {
        try
        {
            return new ProviderAnswer(
                provider.Detected, await PatientCall.RunAsync(provider.Machines.ListAsync, () => { }, time, cancellationToken));
        }
        catch (ProviderException exception)
        {
            return new ProviderAnswer(provider.Detected, [], exception);
        }
    }
}
