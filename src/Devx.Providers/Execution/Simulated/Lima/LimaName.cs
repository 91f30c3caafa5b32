using System.Text.RegularExpressions;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>Which names lima takes for instances.</summary>
internal static partial class LimaName
{
    private const int Longest = 76;
    private const string Rule = "^[A-Za-z0-9]+(?:[._-](?:[A-Za-z0-9]+))*$";

    /// <summary>Why lima does not take a name, in its words; null when it does.</summary>
    public static string? Complaint(string name)
    {
        string? why = name.Length == 0 ? "identifier must not be empty"
            : name.Length > Longest ? $"identifier `{name}` greater than maximum length ({Longest} characters)"
            : !Pattern().IsMatch(name) ? $"identifier `{name}` must match {Rule}"
            : null;
        return why is null ? null : $"instance name `{name}` is not a valid identifier: {why}";
    }

    [GeneratedRegex(Rule)]
    private static partial Regex Pattern();
}
