using System.Text.RegularExpressions;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>The expressions of <c>limactl list --filter</c> that compare one field: <c>.status == "Stopped"</c>.</summary>
internal static partial class LimaFilter
{
    /// <summary>The test it stands for; null for expressions of another form.</summary>
    public static Func<LimaInstance, bool>? Parse(string expression)
    {
        Match match = Comparison().Match(expression);
        return match.Success
            ? instance => instance.Fields.Any(field =>
                field.Key.Equals(match.Groups[1].Value, StringComparison.OrdinalIgnoreCase) && field.Value == match.Groups[3].Value)
                == (match.Groups[2].Value == "==")
            : null;
    }

    [GeneratedRegex("""^\s*\.(\w+)\s*(==|!=)\s*"?([^"]*)"?\s*$""")]
    private static partial Regex Comparison();
}
