using System.Globalization;

namespace Devx.Providers.Execution.Simulated.Faults;

/// <summary>
/// Things that go wrong at set times, one a line:
/// <c>after 30s docker hang 20s</c>, <c>after 1m podman machine start fail 125 Error: no space left</c>, <c>limactl list cut</c>,
/// <c>docker ps slow 3s</c>, <c>after 2m colima vanish 30s</c>. Words before the kind must stand among the arguments; a time after hang,
/// cut or vanish is how long it lasts. Lines that begin with # say nothing.
/// </summary>
/// <param name="Lines">The lines.</param>
public sealed record FaultScript(IReadOnlyList<FaultScriptLine> Lines)
{
    private static readonly Dictionary<string, FaultKind> Kinds = new()
    {
        ["hang"] = FaultKind.Hang,
        ["fail"] = FaultKind.Fail,
        ["cut"] = FaultKind.Cut,
        ["slow"] = FaultKind.Slow,
        ["vanish"] = FaultKind.Vanish,
    };

    /// <summary>Reads a script.</summary>
    /// <exception cref="FormatException">A line that cannot be read; the message says which.</exception>
    public static FaultScript Parse(string text) => new([.. text.Split('\n')
        .Select(line => line.Trim())
        .Where(line => line.Length > 0 && !line.StartsWith('#'))
        .Select(line => ParseLine(line) ?? throw new FormatException($"Not a line of a fault script: {line}"))]);

    private static FaultScriptLine? ParseLine(string line)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        TimeSpan? after = words is ["after", var time, ..] ? ParseTime(time) : TimeSpan.Zero;
        string[] rest = words is ["after", ..] ? words[2..] : words;
        int kindAt = Array.FindIndex(rest, Kinds.ContainsKey);
        if (after is null || kindAt < 1)
        {
            return null;
        }

        var fault = new SimulatedFault(rest[0], Kinds[rest[kindAt]]) { Words = rest[1..kindAt] };
        return Complete(after.Value, fault, rest[(kindAt + 1)..]);
    }

    private static FaultScriptLine? Complete(TimeSpan after, SimulatedFault fault, string[] rest) => (fault.Kind, rest) switch
    {
        (FaultKind.Fail, [var code, ..]) when int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out int exitCode) =>
            new(after, fault with { ExitCode = exitCode, Error = string.Join(' ', rest[1..]) }, null),
        (FaultKind.Slow, [var delay]) when ParseTime(delay) is { } late => new(after, fault with { Delay = late }, null),
        (FaultKind.Hang or FaultKind.Cut or FaultKind.Vanish, []) => new(after, fault, null),
        (FaultKind.Hang or FaultKind.Cut or FaultKind.Vanish, [var time]) when ParseTime(time) is { } duration =>
            new(after, fault, duration),
        _ => null,
    };

    private static TimeSpan? ParseTime(string text) =>
        text.Length > 1 && double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
            ? text[^1] switch
            {
                's' => TimeSpan.FromSeconds(number),
                'm' => TimeSpan.FromMinutes(number),
                'h' => TimeSpan.FromHours(number),
                _ => null,
            }
            : null;
}
