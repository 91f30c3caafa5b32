using Devx.Tui.Terminal;

namespace Devx.Tui.Hosting.Scripting;

/// <summary>Asks on standard error, so that standard output stays the result's, and reads from standard input.</summary>
internal sealed class TerminalPerson : IPerson
{
    private readonly TerminalPrompt _prompt = new(new TerminalWriter(Libc.StandardError));

    /// <inheritdoc/>
    public bool IsThere { get; } = Libc.IsTerminal(Libc.StandardInput) == 1 && Libc.IsTerminal(Libc.StandardError) == 1;

    /// <inheritdoc/>
    public string? Ask(string question, CancellationToken cancellationToken) => _prompt.Ask(question, cancellationToken);
}
