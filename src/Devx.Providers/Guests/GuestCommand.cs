namespace Devx.Providers.Guests;

/// <summary>A person's command on its way into a guest.</summary>
internal static class GuestCommand
{
    /// <summary>
    /// The same command in a form that no program between here and the guest takes for its own: a first word with a dash would be an
    /// option, one with <c>=</c> a variable.
    /// </summary>
    public static IReadOnlyList<string> Exact(IReadOnlyList<string> command) =>
        command.Count > 0 && (command[0].Contains('=', StringComparison.Ordinal) || command[0].StartsWith('-'))
            ? ["sh", "-c", "exec \"$0\" \"$@\"", .. command]
            : command;
}
