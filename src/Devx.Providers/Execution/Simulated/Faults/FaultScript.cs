namespace Devx.Providers.Execution.Simulated.Faults;

/// <summary>
/// Things that go wrong, one a line:
/// <c>[after TIME] [once | N times] PROGRAM [WORDS…] KIND</c>, where the words must stand among the arguments in this order, and the
/// kind is <c>hang [TIME]</c>, <c>fail CODE [TEXT…]</c>, <c>pretend</c>, <c>slow TIME</c>, <c>cut [TIME]</c> or <c>vanish [TIME]</c>. A
/// time after hang, cut or vanish is how long it lasts. Lines that begin with # say nothing.
/// </summary>
/// <param name="Lines">The lines.</param>
public sealed record FaultScript(IReadOnlyList<FaultScriptLine> Lines)
{
    /// <summary>Reads a script.</summary>
    /// <exception cref="FormatException">A line that cannot be read; the message says which, why, and what is right.</exception>
    public static FaultScript Parse(string text) => new([.. text.Split('\n')
        .Select((line, index) => (Text: line.Trim(), Number: index + 1))
        .Where(line => line.Text.Length > 0 && !line.Text.StartsWith('#'))
        .Select(line => new FaultLineReader(line.Text, line.Number).Read())]);
}
