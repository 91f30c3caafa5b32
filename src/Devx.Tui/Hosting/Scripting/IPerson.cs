namespace Devx.Tui.Hosting.Scripting;

/// <summary>Whoever sits at the terminal.</summary>
internal interface IPerson
{
    /// <summary>False when there is no terminal, so that nobody can be asked.</summary>
    bool IsThere { get; }

    /// <summary>Asks for one line.</summary>
    /// <returns>What was typed; null at the end of input, or when it was called off.</returns>
    string? Ask(string question, CancellationToken cancellationToken);
}
