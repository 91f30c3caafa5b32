using System.Globalization;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>Says where an operation is and how long it takes.</summary>
internal static class OperationWords
{
    public static Label Of(OperationPhase phase, Glyphs glyphs) => phase switch
    {
        OperationPhase.Waiting => new(glyphs.Dash, "waits", Role.Muted),
        OperationPhase.Planning => new(glyphs.Busy, "plans", Role.Busy),
        OperationPhase.Running => new(glyphs.Busy, "runs", Role.Busy),
        OperationPhase.Cancelling => new(glyphs.Busy, "cancels", Role.Warn),
        OperationPhase.Done => new(glyphs.Done, "done", Role.Ok),
        OperationPhase.Failed => new(glyphs.Broken, "failed", Role.Bad),
        OperationPhase.Cancelled => new(glyphs.Stopped, "cancelled", Role.Warn),
    };

    public static Label Of(StepPhase phase, Glyphs glyphs) => phase switch
    {
        StepPhase.Waiting => new(glyphs.NoSample, "waits", Role.Muted),
        StepPhase.Running => new(glyphs.Busy, "runs", Role.Busy),
        StepPhase.Done => new(glyphs.Done, "done", Role.Ok),
        StepPhase.Failed => new(glyphs.Broken, "failed", Role.Bad),
        StepPhase.Cancelled => new(glyphs.Stopped, "cancelled", Role.Warn),
        StepPhase.Skipped => new(glyphs.Dash, "not run", Role.Muted),
    };

    /// <summary><c>3/5 provision docker</c>, or what it does when no step runs; empty once it has ended.</summary>
    public static string Place(OperationSnapshot operation) => operation.Phase switch
    {
        OperationPhase.Waiting => "waits for another operation",
        OperationPhase.Planning => "reads the state",
        OperationPhase.Running => Step(operation) ?? "checks the result",
        OperationPhase.Cancelling => Step(operation) ?? "stops",
        OperationPhase.Done or OperationPhase.Failed or OperationPhase.Cancelled => "",
    };

    /// <summary>How long it has taken so far, or took; null when it never began.</summary>
    public static TimeSpan? Elapsed(OperationSnapshot operation, DateTimeOffset now) =>
        (operation.EndedAt ?? now) - operation.StartedAt is { } time ? (time > TimeSpan.Zero ? time : TimeSpan.Zero) : null;

    /// <summary><c>00:23</c>, <c>1:02:03</c></summary>
    public static string Clock(TimeSpan time) => time.ToString(
        time.TotalHours < 1 ? @"mm\:ss" : time.TotalDays < 1 ? @"h\:mm\:ss" : @"d\.hh\:mm\:ss", CultureInfo.InvariantCulture);

    /// <summary><c>usually 41 s</c>; seconds up to two minutes, so that it can be compared with a clock.</summary>
    public static string Usually(TimeSpan time) => string.Create(
        CultureInfo.InvariantCulture,
        $"usually {(time.TotalMinutes < 2 ? $"{Math.Max(1, Math.Round(time.TotalSeconds))} s" : $"{Math.Round(time.TotalMinutes)} min")}");

    /// <summary><c>14.2 s</c>, <c>02:10</c></summary>
    public static string Took(TimeSpan time) =>
        time.TotalSeconds < 60 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s") : Clock(time);

    // Steps that run at the same time are counted; the one among several that began first says nothing.
    private static string? Step(OperationSnapshot operation) => operation is { Subject: EngineSubject, Steps: { Count: > 1 } steps }
        ? string.Create(CultureInfo.InvariantCulture, $"{steps.Count(IsOver)} of {steps.Count} done")
        : RunningStep(operation);

    private static bool IsOver(StepSnapshot step) => step.Phase is not (StepPhase.Waiting or StepPhase.Running);

    private static string? RunningStep(OperationSnapshot operation)
    {
        for (int at = 0; at < operation.Steps.Count; at++)
        {
            if (operation.Steps[at].Phase == StepPhase.Running)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{at + 1}/{operation.Steps.Count} {operation.Steps[at].Title}");
            }
        }

        return null;
    }
}
