using Devx.Providers.Execution;

namespace Devx.Tui.Handoff;

/// <summary>A child program that gets the terminal.</summary>
/// <param name="Title">What it is, for the line above it and the status line: <c>shell lima/dev › api</c>.</param>
/// <param name="Hint">How to come back: <c>exit or ctrl-d returns</c>.</param>
/// <param name="Command">What is run.</param>
internal sealed record HandoffRequest(string Title, string Hint, CommandRequest Command)
{
    /// <summary>
    /// The words of a command that somebody typed to see what it prints; when it has ended, the terminal is kept until that was read. Empty
    /// for a session, which ends when the person has seen enough.
    /// </summary>
    public IReadOnlyList<string> Typed { get; init; } = [];

    /// <summary>
    /// Exit codes that only say that the person left what goes on without them: a client that was told to leave calls that a failure.
    /// </summary>
    public IReadOnlyList<int> LeavingCodes { get; init; } = [];

    /// <summary>What is started in its place where there is nothing to start (the demo); null for the command itself.</summary>
    public CommandRequest? StandIn { get; init; }

    /// <summary>A command that somebody typed, for this computer.</summary>
    /// <param name="host">The name of this computer.</param>
    /// <param name="words">The program and its arguments, one or more.</param>
    public static HandoffRequest OnHost(string host, IReadOnlyList<string> words) =>
        new($"command on {host}", "ctrl-c ends it", new CommandRequest(words[0], [.. words.Skip(1)])) { Typed = words };
}
