namespace Devx.Tui.Tests.EndToEnd;

/// <summary>Tests with real programs run one after the other: together they would only measure each other.</summary>
[CollectionDefinition(Name)]
public sealed class TerminalCollection
{
    public const string Name = "real terminal";
}
