using Devx.Providers.Execution.Recording;

namespace Devx.Tui.Presentation.Details;

/// <summary>Hides what looks like a secret in JSON that lists variables: <c>"NAME=value"</c>, one a line.</summary>
internal static class RawSecrets
{
    public static string Mask(string text) => string.Join('\n', text.Split('\n').Select(MaskLine));

    private static string MaskLine(string line)
    {
        int start = line.IndexOf('"', StringComparison.Ordinal) + 1;
        int end = line.LastIndexOf('"');
        int equals = start == 0 ? -1 : line.IndexOf('=', start);
        if (equals < 0 || equals > end || line.AsSpan(start, equals - start).Contains('"'))
        {
            return line;
        }

        return line[..(equals + 1)] + SecretMask.Value(line[start..equals], line[(equals + 1)..end]) + line[end..];
    }
}
