using System.Globalization;
using Devx.Tui.Handoff;
using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>Says how a child program that had the terminal ended, exit codes in words.</summary>
internal static class HandoffOutcome
{
    public static JournalTone Tone(HandoffRequest request, HandoffResult result) => result.ExitCode switch
    {
        0 => JournalTone.Good,
        { } code when request.LeavingCodes.Contains(code) => JournalTone.Good,
        null => JournalTone.Bad,
        _ => JournalTone.Warning,
    };

    /// <summary><c>shell lima/dev › api   exit 0   12 min</c></summary>
    public static string Sentence(HandoffRequest request, HandoffResult result)
    {
        if (result.ExitCode is not { } code)
        {
            return $"{request.Title}   could not be started: {result.Problem ?? "no reason is known"}";
        }

        if (request.LeavingCodes.Contains(code))
        {
            return $"{request.Title}   left after {Durations.Words(result.Duration)}";
        }

        string exit = string.Create(CultureInfo.InvariantCulture, $"exit {code}");
        return $"{request.Title}   {exit}{Meaning(code)}   {Durations.Words(result.Duration)}";
    }

    private static string Meaning(int code) => code switch
    {
        126 => ": found, but it could not be executed",
        127 => ": the command was not found",
        255 => ": the connection failed or was cut",
        > 128 and < 160 => $": ended by signal {SignalName(code - 128)}",
        _ => "",
    };

    private static string SignalName(int signal) => signal switch
    {
        1 => "HUP (the terminal went away)",
        2 => "INT (ctrl-c)",
        3 => "QUIT",
        6 => "ABRT",
        9 => "KILL",
        11 => "SEGV",
        13 => "PIPE",
        15 => "TERM",
        _ => signal.ToString(CultureInfo.InvariantCulture),
    };
}
