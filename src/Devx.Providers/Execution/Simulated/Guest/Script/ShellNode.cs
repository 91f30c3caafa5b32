namespace Devx.Providers.Execution.Simulated.Guest.Script;

/// <summary>A part of a shell script.</summary>
internal abstract record ShellNode;

/// <summary>One command.</summary>
/// <param name="Words">Its words as they stand, with their quotes.</param>
/// <param name="Redirects">
/// Where its output goes, as operators: <c>2&gt;/dev/null</c>, <c>&gt; FILE</c>, <c>&gt;&amp;2</c>, <c>2&gt;&amp;1</c>.
/// </param>
internal sealed record SimpleCommand(IReadOnlyList<string> Words, IReadOnlyList<string> Redirects) : ShellNode;

/// <summary>Commands of which each reads what the one before prints.</summary>
internal sealed record Pipeline(IReadOnlyList<ShellNode> Commands) : ShellNode;

/// <summary>A second part that runs only when the first succeeded (or failed).</summary>
internal sealed record Conditional(ShellNode First, bool OnSuccess, ShellNode Second) : ShellNode;

/// <summary>Parts that run one after the other.</summary>
internal sealed record Sequence(IReadOnlyList<ShellNode> Parts) : ShellNode;

/// <summary><c>for NAME in WORDS; do …; done</c>.</summary>
internal sealed record ForLoop(string Variable, IReadOnlyList<string> Words, ShellNode Body) : ShellNode;

/// <summary><c>if …; then …; else …; fi</c>.</summary>
internal sealed record Choice(ShellNode Condition, ShellNode Then, ShellNode? Else) : ShellNode;
