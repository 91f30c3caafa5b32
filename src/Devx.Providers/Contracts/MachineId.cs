namespace Devx.Providers.Contracts;

/// <summary>Names one machine everywhere: <c>provider/name</c>.</summary>
/// <param name="Provider">The provider's name, for example <c>lima</c>.</param>
/// <param name="Name">The name the provider's own CLI uses.</param>
public readonly record struct MachineId(string Provider, string Name)
{
    /// <summary>Reads <c>provider/name</c>; null when a part is missing.</summary>
    public static MachineId? Parse(string text)
    {
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < text.Length - 1 ? new MachineId(text[..slash], text[(slash + 1)..]) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Provider}/{Name}";
}
