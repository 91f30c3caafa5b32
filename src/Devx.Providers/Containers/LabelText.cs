namespace Devx.Providers.Containers;

/// <summary>Labels as docker lists them, <c>k=v,k=v</c> without escapes: compose's own values have no comma.</summary>
internal static class LabelText
{
    /// <summary>The value of a label; null when it is not there.</summary>
    public static string? Value(string? labels, string key) =>
        labels?.Split(',').FirstOrDefault(label => label.StartsWith(key + "=", StringComparison.Ordinal))?[(key.Length + 1)..];
}
