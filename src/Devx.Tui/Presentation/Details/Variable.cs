using Devx.Providers.Execution.Recording;

namespace Devx.Tui.Presentation.Details;

/// <summary>One variable of a container.</summary>
/// <param name="Name">Its name; may be foreign.</param>
/// <param name="Value">Its value; may be foreign.</param>
internal sealed record Variable(string Name, string Value)
{
    /// <summary>The value with what looks like a secret hidden.</summary>
    public string Masked => SecretMask.Value(Name, Value);

    /// <summary>Reads <c>NAME=value</c>.</summary>
    public static Variable Of(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? new Variable(text, "") : new Variable(text[..equals], text[(equals + 1)..]);
    }
}
