using System.Text.Json;
using Devx.Providers.Contracts;
using Devx.Tui.Monitoring;
using Devx.Tui.State;

namespace Devx.Tui.Hosting.Listing;

/// <summary><c>devx-tui providers</c>: which are installed and where, and how to get the others.</summary>
internal sealed class ProviderListing(ProviderPoll poll, TextWriter output)
{
    private static readonly string[] Head = ["PROVIDER", "VERSION", "PATH"];

    public async Task<int> RunAsync(ProviderFindings findings, bool isJson, CancellationToken cancellationToken)
    {
        IReadOnlyList<DetectedProvider> detected = await poll.IdentifyAsync(findings.Found, cancellationToken);
        foreach (string line in isJson ? Json(detected, findings.Missing) : Table(detected, findings.Missing))
        {
            await output.WriteLineAsync(line);
        }

        return ExitCodes.Done;
    }

    private static IEnumerable<string> Json(IReadOnlyList<DetectedProvider> detected, IReadOnlyList<MissingProvider> missing) =>
    [
        JsonSerializer.Serialize(
            [.. detected.Select(ProviderJson.Of), .. missing.Select(ProviderJson.Of)], ListingJson.Default.IReadOnlyListProviderJson),
    ];

    private static IEnumerable<string> Table(IReadOnlyList<DetectedProvider> detected, IReadOnlyList<MissingProvider> missing) =>
        TextTable.Lines(
            Head,
            [
                .. detected.Select(provider => new[] { provider.Name, provider.Version ?? provider.Problem ?? "-", provider.BinaryPath }),
                .. missing.Select(provider => new[] { provider.Name, "-", $"not installed. {provider.Install}" }),
            ]);
}
