using Devx.Providers.Execution;
using Devx.Providers.Execution.Recording;
using Devx.Tui.Hosting.Listing;

namespace Devx.Tui.Hosting.Scripting;

/// <summary>Makes the shape for scripts of what there is to tell.</summary>
internal static class ScriptAnswer
{
    /// <param name="target">What was asked for.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="records">The commands that were run.</param>
    public static AnswerJson Of(ScriptTarget target, ScriptOutcome outcome, IEnumerable<CommandRecord> records)
    {
        ProblemJson[] problems = [.. outcome.Problems.Select(Problem)];
        return new AnswerJson(
            target.Operation, target.Machine, outcome.ExitCode,
            [.. records.Where(record => !record.Request.IsRoutine).Select(Ran), .. outcome.Planned.Select(Planned)],
            outcome.Notes.Count == 0 ? null : outcome.Notes, Result(outcome), problems.FirstOrDefault(),
            problems.Length > 1 ? problems[1..] : null);
    }

    private static CommandJson Ran(CommandRecord record) => new(
        record.Request.ToString(), record.ExitCode, record.Duration is { } duration ? Math.Round(duration.TotalSeconds, 3) : null,
        record.Problem);

    private static CommandJson Planned(CommandRequest request) => new(SecretMask.Apply(request).ToString(), null, null, null);

    private static ResultJson? Result(ScriptOutcome outcome) => Word(outcome.End) is { } word
        ? new ResultJson(word, outcome.Facts is { } machine ? MachineJson.Of(machine) : null, outcome.Output, outcome.Errors)
        : null;

    private static string? Word(ScriptEnd end) => end switch
    {
        ScriptEnd.Done => "done",
        ScriptEnd.Planned => "planned",
        ScriptEnd.NotNeeded => "notNeeded",
        ScriptEnd.Failed or ScriptEnd.Cancelled => null,
    };

    private static ProblemJson Problem(ScriptProblem problem) => new(
        problem.Kind, problem.Message, problem.Remedy,
        problem.Failed is { } failed ? SecretMask.Apply(failed.Request).ToString() : null, problem.Failed?.ExitCode,
        Output(problem.Failed));

    private static string? Output(CommandResult? failed) => failed is null ? null
        : string.IsNullOrWhiteSpace(failed.StandardError) ? failed.StandardOutput
        : failed.StandardError;
}
