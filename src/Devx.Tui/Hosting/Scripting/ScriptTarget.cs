namespace Devx.Tui.Hosting.Scripting;

/// <summary>What was asked for, in words.</summary>
/// <param name="Operation">The word of the command line.</param>
/// <param name="Machine"><c>provider/name</c>, a provider, or null for all of them.</param>
internal sealed record ScriptTarget(string Operation, string? Machine)
{
    /// <inheritdoc/>
    public override string ToString() => Machine is null ? Operation : $"{Machine}: {Operation}";
}
