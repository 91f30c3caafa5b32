using Devx.Providers.Contracts;

namespace Devx.Providers.Detection;

/// <summary>Several providers are installed, and nobody said which one is meant.</summary>
public sealed class MultipleProvidersException : Exception
{
    /// <summary>Makes one from what was found.</summary>
    /// <param name="available">Two or more, in order of preference.</param>
    public MultipleProvidersException(IReadOnlyList<DetectedProvider> available)
        : base($"Several providers are installed: {string.Join(", ", available.Select(provider => provider.Name))}. "
            + "Choose one with --provider NAME or with the variable DEVX_PROVIDER.") => Available = available;

    /// <summary>What can be chosen from, in order of preference.</summary>
    public IReadOnlyList<DetectedProvider> Available { get; }
}
