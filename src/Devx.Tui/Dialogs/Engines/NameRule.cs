using System.Text.RegularExpressions;

namespace Devx.Tui.Dialogs.Engines;

/// <summary>What engines take for a name of a container, a volume or a network.</summary>
internal static partial class NameRule
{
    /// <summary>Why a name cannot be had; null when it can.</summary>
    /// <param name="name">The name.</param>
    /// <param name="kind">What it would be the name of.</param>
    /// <param name="taken">The names that there are; null when they are not known.</param>
    public static string? Problem(string name, string kind, IEnumerable<string>? taken) =>
        name.Length == 0 ? $"a {kind} needs a name"
        : name.Length == 1 ? "at least two characters"
        : !Allowed().IsMatch(name) ? "letters, digits, _ . - only"
        : taken?.Contains(name) == true ? "taken"
        : null;

    /// <summary>What is said of a name that can be had.</summary>
    public static string Note(IEnumerable<string>? taken) => taken is null ? "ok" : "ok, free";

    [GeneratedRegex(@"\A[a-zA-Z0-9][a-zA-Z0-9_.-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();
}
