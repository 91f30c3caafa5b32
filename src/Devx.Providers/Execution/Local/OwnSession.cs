namespace Devx.Providers.Execution.Local;

/// <summary>
/// Starts a program in a session of its own: it has no terminal then, so Ctrl+C typed at a program that has been lent ours does not reach
/// it, sudo cannot ask for a password in the middle of the screen, and what it leaves running outlives our terminal.
/// </summary>
/// <remarks>
/// .NET cannot call setsid(2) in a child. Linux has a program for it (util-linux, busybox); macOS has none, but a perl that can. Both
/// replace themselves by the program, which keeps its process id and its exit code. Where neither is there, the program runs in our
/// session.
/// </remarks>
internal sealed class OwnSession
{
    private const string ErrorPrefix = "setsid: ";
    private const string PerlScript =
        "use POSIX (); POSIX::setsid(); exec { $ARGV[0] } @ARGV or print STDERR 'setsid: ', $!, qq(\\n); exit 127";

    private readonly IReadOnlyList<string> _prefix;

    /// <summary>Finds what this computer has for it.</summary>
    public OwnSession(HostSystem system, string? path)
    {
        _prefix = system switch
        {
            HostSystem.Linux => ProgramPath.Find("setsid", path) is { } setsid ? [setsid] : [],
            HostSystem.MacOs => ProgramPath.Find("/usr/bin/perl", path) is { } perl ? [perl, "-e", PerlScript] : [],
        };
    }

    /// <summary>
    /// Whether a request gets one: when it asks, when it changes something, when it lives long. A short read does without: it would cost
    /// one more program, 1 ms with setsid and 10 ms with perl.
    /// </summary>
    public bool IsFor(CommandRequest request) =>
        _prefix.Count > 0 && (request.HasOwnSession || !request.IsRoutine || request.Timeout == Timeout.InfiniteTimeSpan);

    /// <summary>The command line that starts a program in its own session.</summary>
    public IReadOnlyList<string> CommandLine(string program, IReadOnlyList<string> arguments) => [.. _prefix, program, .. arguments];

    /// <summary>Why the program could not be started, from what a command line of ours printed; null when it was started.</summary>
    public static string? StartProblem(int exitCode, string standardError) =>
        exitCode is 126 or 127 && standardError.StartsWith(ErrorPrefix, StringComparison.Ordinal)
            ? standardError[ErrorPrefix.Length..].Trim()
            : null;
}
