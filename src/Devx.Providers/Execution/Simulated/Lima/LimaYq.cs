using System.Text.RegularExpressions;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>The yq expressions that set fields: <c>.cpus = 2 | .memory = "2GiB"</c>.</summary>
internal static partial class LimaYq
{
    /// <summary>The fields with their new values.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="error">yq's complaint about a part that is no assignment; null when there is none.</param>
    public static IReadOnlyList<(string Path, string Value)> Parse(string expression, out string? error)
    {
        var settings = new List<(string, string)>();
        error = null;
        foreach (string part in expression.Split('|'))
        {
            Match match = Assignment().Match(part);
            if (match.Success)
            {
                settings.Add((match.Groups[1].Value, match.Groups[2].Value.Trim('"')));
            }
            else
            {
                error ??= "'=' expects 2 args but there is 1";
            }
        }

        return settings;
    }

    [GeneratedRegex("""^\s*((?:\.[A-Za-z0-9_]+)+)\s*=\s*("[^"]*"|[^\s"=]+)\s*$""")]
    private static partial Regex Assignment();
}
