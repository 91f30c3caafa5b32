namespace Devx.Providers.Execution.Simulated.Guest.Script;

/// <summary>A word or an operator of a shell script.</summary>
/// <param name="Text">The operator, or the word as it stands with its quotes.</param>
/// <param name="IsOperator">True for <c>;</c>, <c>|</c>, <c>&amp;&amp;</c>, <c>||</c>, <c>&gt;</c> and their kind.</param>
internal readonly record struct ShellToken(string Text, bool IsOperator)
{
    /// <summary>True when this is that operator.</summary>
    public bool Is(string text) => IsOperator && Text == text;

    /// <summary>True when this is that word, without quotes.</summary>
    public bool IsWord(string text) => !IsOperator && Text == text;
}
