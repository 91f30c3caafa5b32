using System.Collections.Concurrent;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Detection;

/// <summary>Knows which providers are on a computer, and makes them.</summary>
/// <param name="host">The computer.</param>
/// <param name="definitions">The providers there are, in order of preference.</param>
public sealed class ProviderRegistry(HostAccess host, IReadOnlyList<ProviderDefinition> definitions)
{
    private readonly ConcurrentDictionary<(string Name, string BinaryPath), Provider> _providers = new();
    private readonly Lock _lock = new();
    private volatile Finding? _finding;

    private ProviderDefinition[] Possible { get; } =
        [.. definitions.Where(definition => definition.Systems.Contains(host.Platform.System))];

    /// <summary>What the last <see cref="DetectAsync"/> or <see cref="Look"/> found, in order of preference.</summary>
    public IReadOnlyList<DetectedProvider> Detected => _finding?.Detected ?? [];

    /// <summary>What it did not find, of what exists for this system.</summary>
    public IReadOnlyList<UndetectedProvider> Undetected => _finding?.Undetected ?? [];

    /// <summary>
    /// Looks where the programs of the providers may be, and remembers what is there. Runs none of them, so a file may turn out to be
    /// another program under the same name: <see cref="IdentifyAsync"/> tells.
    /// </summary>
    public IReadOnlyList<DetectedProvider> Look()
    {
        lock (_lock)
        {
            _finding = NewFinding(
                [.. Possible.Select(definition => StillThere(definition.Name) ?? new ProviderSearch(host, definition).Look())]);
            return Detected;
        }
    }

    /// <summary>
    /// True when a program that was found is the provider's without asking it. One that only has the name is a script that calls another
    /// (podman's <c>docker</c>).
    /// </summary>
    public bool IsCertain(DetectedProvider detected) => !host.Files.IsScript(detected.BinaryPath);

    /// <summary>Asks a provider's program for its version and remembers the answer. Fails only by cancellation.</summary>
    /// <returns>Null when no program of that name is the provider's; it counts as not detected then.</returns>
    public async Task<DetectedProvider?> IdentifyAsync(string name, CancellationToken cancellationToken)
    {
        ProviderDefinition definition = Possible.First(definition => definition.Name == name);
        DetectedProvider? found = await new ProviderSearch(host, definition).FindAsync(cancellationToken).ConfigureAwait(false);
        lock (_lock)
        {
            _finding = NewFinding([.. Possible.Select(other => other == definition ? found : Known(other.Name))]);
        }

        return found;
    }

    /// <summary>Looks for all providers at once and remembers what is there. Fails only by cancellation.</summary>
    public async Task<IReadOnlyList<DetectedProvider>> DetectAsync(CancellationToken cancellationToken)
    {
        DetectedProvider?[] found = await Task.WhenAll(
            Possible.Select(definition => new ProviderSearch(host, definition).FindAsync(cancellationToken))).ConfigureAwait(false);
        lock (_lock)
        {
            _finding = NewFinding(found);
            return Detected;
        }
    }

    /// <summary>The provider that is meant; looks for all if nobody has yet.</summary>
    /// <param name="nameOrAuto">A provider's name, or <c>auto</c> for the only one that is installed.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="MultipleProvidersException"><c>auto</c>, and there are several.</exception>
    /// <exception cref="ProviderException">There is none, none of that name, or it is not installed.</exception>
    public async Task<DetectedProvider> ResolveAsync(string nameOrAuto, CancellationToken cancellationToken)
    {
        if (_finding is null)
        {
            await DetectAsync(cancellationToken).ConfigureAwait(false);
        }

        return string.Equals(nameOrAuto, "auto", StringComparison.OrdinalIgnoreCase) ? ResolveOnly() : Find(nameOrAuto);
    }

    /// <summary>The machines of a provider that was detected.</summary>
    /// <exception cref="ProviderException">It was not detected.</exception>
    public IVmProvider Get(string name) => GetProvider(name).Machines;

    /// <summary>A provider that was detected, with the runtimes of its machines; the same one each time.</summary>
    /// <exception cref="ProviderException">It was not detected.</exception>
    public Provider GetProvider(string name)
    {
        DetectedProvider detected = Find(name);
        ProviderDefinition definition = definitions.First(definition => definition.Name == detected.Name);
        return _providers.GetOrAdd((detected.Name, detected.BinaryPath), _ => definition.Create(host, detected));
    }

    private Finding NewFinding(DetectedProvider?[] found) => new(
        [.. found.OfType<DetectedProvider>()],
        [
            .. Possible.Where((_, index) => found[index] is null).Select(definition => new UndetectedProvider(
                definition.Name, new ProviderSearch(host, definition).Folders, definition.InstallHint(host.Platform))),
        ]);

    // A program that was found is kept for as long as it is there.
    private DetectedProvider? StillThere(string name) => Known(name) is { } known && host.Files.Exists(known.BinaryPath) ? known : null;

    private DetectedProvider? Known(string name) => Detected.FirstOrDefault(known => known.Name == name);

    private DetectedProvider ResolveOnly() => Detected switch
    {
        [] => throw new ProviderException(
            ProviderFailure.NotInstalled,
            $"None of {string.Join(", ", Undetected.Select(provider => provider.Name))} is installed.",
            string.Join(" ", Undetected.Select(provider => provider.InstallHint))),
        [DetectedProvider only] => only,
        _ => throw new MultipleProvidersException(Detected),
    };

    private DetectedProvider Find(string name) =>
        Detected.FirstOrDefault(provider => string.Equals(provider.Name, name, StringComparison.OrdinalIgnoreCase)) ?? throw Missing(name);

    private ProviderException Missing(string name)
    {
        ProviderDefinition? definition =
            definitions.FirstOrDefault(definition => string.Equals(definition.Name, name, StringComparison.OrdinalIgnoreCase));
        if (definition is null)
        {
            string known = string.Join(", ", definitions.Select(definition => definition.Name));
            return new ProviderException(
                ProviderFailure.NotFound, $"There is no provider named {PosixQuoting.Quote(name)}.", $"Choose one of {known}.");
        }

        string hint = definition.InstallHint(host.Platform);
        return definition.Systems.Contains(host.Platform.System)
            ? new ProviderException(
                ProviderFailure.NotInstalled, $"{definition.Name} is not installed: there is no {definition.Program}.", hint)
            : new ProviderException(ProviderFailure.Unsupported, $"{definition.Name} does not exist for this system.", hint);
    }

    private sealed record Finding(IReadOnlyList<DetectedProvider> Detected, IReadOnlyList<UndetectedProvider> Undetected);
}
