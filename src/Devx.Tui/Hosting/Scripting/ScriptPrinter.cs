using System.Globalization;
using System.Text.Json;
using Devx.Providers.Execution;
using Devx.Tui.Terminal;

namespace Devx.Tui.Hosting.Scripting;

/// <summary>Tells an outcome: the result on standard output, all else on standard error; never an escape code of ours.</summary>
internal sealed class ScriptPrinter(TextWriter output, TextWriter error)
{
    public void PrintJson(ScriptTarget target, ScriptOutcome outcome, IEnumerable<CommandRecord> records) =>
        output.WriteLine(JsonSerializer.Serialize(ScriptAnswer.Of(target, outcome, records), ScriptJson.Default.AnswerJson));

    public void PrintText(ScriptTarget target, ScriptOutcome outcome, TimeSpan duration)
    {
        foreach (string note in outcome.Notes)
        {
            error.WriteLine(CleanText.Line(note));
        }

        output.Write(outcome.Output ?? "");
        error.Write(outcome.Errors ?? "");
        foreach (string line in Lines(target, outcome, duration))
        {
            output.WriteLine(CleanText.Line(line));
        }

        foreach (ScriptProblem problem in outcome.Problems)
        {
            Tell(problem);
        }
    }

    private static IEnumerable<string> Lines(ScriptTarget target, ScriptOutcome outcome, TimeSpan duration) => outcome switch
    {
        { Facts: { } machine } => InspectText.Lines(machine),
        { Planned: { Count: > 0 } planned } => planned.Select(command => command.ToString()),
        { Output: not null } or { End: ScriptEnd.Failed or ScriptEnd.Cancelled } => [],
        { End: ScriptEnd.NotNeeded } => [$"{target}: nothing to do"],
        _ => [string.Create(CultureInfo.InvariantCulture, $"{target}: done after {duration.TotalSeconds:0.0} s")],
    };

    private void Tell(ScriptProblem problem)
    {
        error.WriteLine($"devx-tui: {CleanText.Line(problem.Message)}");
        if (problem.Failed is { } failed)
        {
            error.WriteLine($"  exit code {failed.ExitCode}: {CleanText.Line(failed.Request.ToString())}");
        }

        if (problem.Remedy is { } remedy)
        {
            error.WriteLine($"  {CleanText.Line(remedy)}");
        }
    }
}
