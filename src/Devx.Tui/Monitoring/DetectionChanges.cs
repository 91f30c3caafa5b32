using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Monitoring;

/// <summary>What the search for providers makes of the snapshot.</summary>
internal static class DetectionChanges
{
    /// <summary>The programs were looked for; what an earlier session knew of the machines stays until they answer.</summary>
    public static AppSnapshot Found(AppSnapshot snapshot, ProviderFindings findings) => WithDefault(snapshot with
    {
        IsDetected = true,
        Providers = [.. findings.Found.Select(found => Present(snapshot.Provider(found.Name), found.Detected))],
        Missing = findings.Missing,
    });

    /// <summary>A program said its version.</summary>
    public static AppSnapshot Identified(AppSnapshot snapshot, DetectedProvider detected) =>
        snapshot.Provider(detected.Name) is { } provider
        && (provider.BinaryPath != detected.BinaryPath || (detected.Version is not null && provider.Version != detected.Version))
            ? snapshot.Replace(provider with { BinaryPath = detected.BinaryPath, Version = detected.Version ?? provider.Version })
            : snapshot;

    /// <summary>A program turned out to be another one under the same name.</summary>
    public static AppSnapshot Dismissed(AppSnapshot snapshot, DetectedProvider detected) => WithDefault(snapshot with
    {
        Providers = [.. snapshot.Providers.Where(provider => provider.Name != detected.Name)],
        Missing = [.. snapshot.Missing, new MissingProvider(detected.Name, $"{detected.BinaryPath} is another program", "")],
    });

    private static ProviderSnapshot Present(ProviderSnapshot? remembered, DetectedProvider detected) =>
        (remembered ?? new ProviderSnapshot { Name = detected.Name }) with
        {
            BinaryPath = detected.BinaryPath,
            Version = detected.Version ?? remembered?.Version,
        };

    // The only one there is needs no choice; a default from the settings that is not here any more is none.
    private static AppSnapshot WithDefault(AppSnapshot snapshot)
    {
        if (snapshot.Default is { } chosen && snapshot.Provider(chosen.Name) is not null)
        {
            return snapshot;
        }

        return snapshot with
        {
            Default = snapshot.Providers is [var only] ? new DefaultProvider(only.Name, "the only one installed") : null,
        };
    }
}
