using System.Text.RegularExpressions;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>Go templates of fields, as far as <c>limactl list --format</c> is used with them.</summary>
internal static partial class LimaFormat
{
    /// <summary>What <c>--list-fields</c> prints.</summary>
    public static IReadOnlyList<string> FieldNames { get; } =
    [
        "AdditionalDisks", "Arch", "AutoStartedIdentifier", "CPUs", "Config", "Dir", "Disk", "DriverPID", "Errors", "HostAgentPID",
        "Hostname", "LimaVersion", "Memory", "Message", "Name", "Networks", "Param", "Protected", "SSHAddress", "SSHConfigFile",
        "SSHLocalPort", "Status", "VMType",
    ];

    /// <summary>The template with the fields of an instance filled in.</summary>
    /// <param name="template">The template; text without fields stays as it is.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="error">Go's words when a field does not exist.</param>
    public static string Apply(string template, LimaInstance instance, out string? error)
    {
        IReadOnlyDictionary<string, string> fields = instance.Fields;
        string? unknown = null;
        string text = Action().Replace(template, match =>
        {
            if (match.Groups[1].Value == "json .")
            {
                return LimaInstanceJson.Write(instance);
            }

            string name = match.Groups[1].Value.TrimStart('.');
            unknown ??= fields.ContainsKey(name)
                ? null
                : $"template: format:1:{match.Index + 2}: executing \"format\" at <.{name}>: "
                    + $"can't evaluate field {name} in type store.FormatData";
            return fields.GetValueOrDefault(name) ?? "";
        });
        error = unknown;
        return text;
    }

    [GeneratedRegex(@"\{\{\s*(json \.|\.\w+)\s*\}\}")]
    private static partial Regex Action();
}
