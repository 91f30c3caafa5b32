namespace Devx.Providers.Execution.Simulated.Model;

/// <summary>An image of an engine.</summary>
/// <param name="Id">64 hexadecimal digits.</param>
/// <param name="Repository">Its name without the tag.</param>
/// <param name="Tag">Its tag.</param>
/// <param name="Size">Bytes.</param>
/// <param name="CreatedAt">When it was built.</param>
internal sealed record SimulatedImage(string Id, string Repository, string Tag, long Size, DateTimeOffset CreatedAt)
{
    private const string None = "<none>";

    /// <summary>True when it has lost its name.</summary>
    public bool IsDangling => Repository == None;

    /// <summary>The same image without a name.</summary>
    public SimulatedImage WithoutName => this with { Repository = None, Tag = None };

    /// <summary>Name and tag.</summary>
    public string Reference => $"{Repository}:{Tag}";
}
