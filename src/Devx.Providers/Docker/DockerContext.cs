namespace Devx.Providers.Docker;

/// <summary>One way to reach an engine.</summary>
/// <param name="Name">The context's name, or a word for an endpoint that has none.</param>
/// <param name="Endpoint">The URL it leads to.</param>
/// <param name="Address">How our calls get there: <c>context:NAME</c> or the URL.</param>
/// <param name="IsCurrent">True for the one that plain <c>docker</c> uses.</param>
internal sealed record DockerContext(string Name, string Endpoint, string Address, bool IsCurrent)
{
    /// <summary>The context that always exists.</summary>
    public const string DefaultName = "default";

    /// <summary>The path of a socket; null for another computer.</summary>
    public string? Socket => Endpoint.StartsWith("unix://", StringComparison.Ordinal) ? Endpoint["unix://".Length..] : null;

    /// <summary>The endpoint in one spelling: <c>/var/run</c> is a link to <c>/run</c>.</summary>
    public string Key => Endpoint.Replace("unix:///var/run/", "unix:///run/", StringComparison.Ordinal);
}
