using System.Text.RegularExpressions;

namespace Devx.Tui.Dialogs.Run;

/// <summary>What all engines ask of a name of a container or a checkpoint; what one asks beyond that its plan says.</summary>
internal static partial class ContainerNames
{
    /// <summary>What is wrong with a name; null for nothing.</summary>
    public static string? Problem(string name) =>
        Allowed().IsMatch(name) ? null : "letters, digits, _ . - and first a letter or digit";

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_.-]*$")]
    private static partial Regex Allowed();
}
