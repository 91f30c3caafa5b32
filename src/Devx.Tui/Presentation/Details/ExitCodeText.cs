using System.Globalization;

namespace Devx.Tui.Presentation.Details;

/// <summary>What the exit code of a container means.</summary>
internal static class ExitCodeText
{
    /// <summary><c>137: killed, it was out of memory</c></summary>
    public static string Of(int code, bool isOutOfMemory)
    {
        string meaning = isOutOfMemory ? "killed, it was out of memory" : Meaning(code);
        return code.ToString(CultureInfo.InvariantCulture) + (meaning.Length == 0 ? "" : $": {meaning}");
    }

    private static string Meaning(int code) => code switch
    {
        0 => "ended as it should",
        125 => "the engine could not run it",
        126 => "its program was found, but it could not be executed",
        127 => "its program was not found",
        129 => "its terminal went away (SIGHUP)",
        130 => "interrupted, as by ctrl-c (SIGINT)",
        131 => "ended by SIGQUIT",
        132 => "it ran an instruction that this processor does not have (SIGILL)",
        133 => "stopped at a trap (SIGTRAP)",
        134 => "it gave up by itself (SIGABRT)",
        135 => "a wrong memory access (SIGBUS)",
        136 => "a wrong calculation (SIGFPE)",
        137 => "killed (SIGKILL), because somebody did or because it did not stop in time",
        139 => "it crashed with a wrong memory access (SIGSEGV)",
        141 => "nobody read its output (SIGPIPE)",
        143 => "asked to end (SIGTERM), as stop does",
        > 128 and < 160 => string.Create(CultureInfo.InvariantCulture, $"ended by signal {code - 128}"),
        _ => "",
    };
}
