using Devx.Providers.Execution;

namespace Devx.Tui.Handoff;

/// <summary>A child program that gets the terminal.</summary>
/// <param name="Title">What it is, for the line above it and the status line: <c>shell lima/dev › api</c>.</param>
/// <param name="Hint">How to come back: <c>exit or ctrl-d returns</c>.</param>
/// <param name="Command">What is run.</param>
internal sealed record HandoffRequest(string Title, string Hint, CommandRequest Command);
