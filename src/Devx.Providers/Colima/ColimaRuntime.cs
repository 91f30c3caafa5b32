namespace Devx.Providers.Colima;

/// <summary>What a profile runs its containers with.</summary>
/// <param name="Name">docker, containerd, incus, none.</param>
/// <param name="HasKubernetes">True when k3s runs in it too.</param>
internal sealed record ColimaRuntime(string Name, bool HasKubernetes)
{
    private const string Kubernetes = "+k3s";

    /// <summary>All that colima takes, the usual one first.</summary>
    public static IReadOnlyList<string> All { get; } = ["docker", "containerd", "incus", "none"];

    /// <summary>Those that it took before 0.7.</summary>
    public static IReadOnlyList<string> Old { get; } = ["docker", "containerd"];

    /// <summary>Reads what the list says; null when it says nothing.</summary>
    public static ColimaRuntime? Parse(string? text) => string.IsNullOrEmpty(text) ? null
        : text.EndsWith(Kubernetes, StringComparison.Ordinal) ? new ColimaRuntime(text[..^Kubernetes.Length], true)
        : new ColimaRuntime(text, false);

    /// <summary>Reads the line <c>runtime: docker</c> of a colima.yaml; null when there is none.</summary>
    public static ColimaRuntime? ParseConfiguration(string? yaml)
    {
        const string key = "runtime:";
        string? line = yaml?.Split('\n').FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal));
        return Parse(line?[key.Length..].Split('#')[0].Trim().Trim('"', '\''));
    }
}
