using System.Globalization;
using System.Text;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>All that is known of an operation as lines of text, to read in full and to copy.</summary>
internal static class OperationReport
{
    /// <summary>Bytes of output in a copy; a terminal takes some 75 000 in all.</summary>
    private const int CopiedOutput = 50_000;

    public static IEnumerable<string> Lines(OperationSnapshot operation, DateTimeOffset now)
    {
        string took = OperationWords.Elapsed(operation, now) is { } time ? $", {OperationWords.Took(time)}" : "";
        yield return $"{operation.Title}: {OperationWords.Of(operation.Phase, Glyphs.Unicode).Word}{took}";
        yield return $"requested {Moment(operation.RequestedAt, now)}";
        foreach (string line in Problem(operation.Problem).Concat(Advice(operation)).Concat(Steps(operation)).Concat(Output(operation)))
        {
            yield return line;
        }
    }

    /// <summary>The same with as much of the newest output as a clipboard takes over a terminal.</summary>
    public static string ToCopy(OperationSnapshot operation, DateTimeOffset now)
    {
        int length = 0;
        int kept = operation.Output.Reverse()
            .TakeWhile(line => (length += Encoding.UTF8.GetByteCount(line.Text) + 3) <= CopiedOutput)
            .Count();
        int left = operation.Output.Count - kept;
        return string.Join('\n', Lines(
            operation with { Output = [.. operation.Output.Skip(left)], ForgottenLines = operation.ForgottenLines + left }, now));
    }

    private static IEnumerable<string> Problem(OperationProblem? problem)
    {
        if (problem is null)
        {
            yield break;
        }

        yield return "";
        yield return $"what happened: {problem.What}";
        if ((problem.Remedy ?? Unexplained(problem)) is { } remedy)
        {
            yield return $"what to do: {remedy}";
        }

        if (problem.Command is { } command)
        {
            string exit = problem.ExitCode is { } code ? code.ToString(CultureInfo.InvariantCulture) : "none";
            yield return $"command: {command}";
            yield return $"exit code: {exit}";
        }

        foreach (string line in problem.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            yield return $"  {line}";
        }
    }

    /// <summary>What to say instead of a remedy that nobody knows; null where nothing was printed that could help.</summary>
    public static string? Unexplained(OperationProblem problem) =>
        problem.Output.Length == 0 ? null : "not known; what it printed may tell";

    private static IEnumerable<string> Advice(OperationSnapshot operation) => operation.Advice is not { } advice || !HasTrouble(operation)
        ? []
        : ["", $"what may help: {advice.Repair}", .. advice.LogFiles.Select(file => $"log: {file}")];

    /// <summary>True while the advice is of use.</summary>
    public static bool HasTrouble(OperationSnapshot operation) => operation.IsStuck || operation.Phase == OperationPhase.Failed;

    private static IEnumerable<string> Steps(OperationSnapshot operation)
    {
        foreach ((int at, StepSnapshot step) in operation.Steps.Index())
        {
            string took = step.Duration is { } time ? $", {OperationWords.Took(time)}" : "";
            yield return "";
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"step {at + 1}: {step.Title}, {OperationWords.Of(step.Phase, Glyphs.Unicode).Word}{took}");
            if (step.Note is { } note)
            {
                yield return $"  {note}";
            }

            yield return $"  {step.Command}";
        }
    }

    private static IEnumerable<string> Output(OperationSnapshot operation)
    {
        if (operation.Output.Count == 0)
        {
            return [];
        }

        string left = operation.ForgottenLines == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $" ({operation.ForgottenLines} earlier lines are left out)");
        return ["", $"output{left}:", .. operation.Output.Select(line => $"  {line.Text}")];
    }

    private static string Moment(DateTimeOffset moment, DateTimeOffset now) =>
        moment.ToOffset(now.Offset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
