namespace Devx.Providers.Execution.Simulated.Model;

/// <summary>A network of an engine.</summary>
/// <param name="Id">64 hexadecimal digits.</param>
/// <param name="Name">Its name.</param>
/// <param name="Driver">bridge, host or null.</param>
/// <param name="CreatedAt">When it was made.</param>
internal sealed record SimulatedNetwork(string Id, string Name, string Driver, DateTimeOffset CreatedAt)
{
    /// <summary>True for those that the engine makes itself.</summary>
    public bool IsBuiltIn => Name is "bridge" or "host" or "none" or "podman";
}
