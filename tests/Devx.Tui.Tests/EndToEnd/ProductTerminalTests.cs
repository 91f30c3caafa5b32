namespace Devx.Tui.Tests.EndToEnd;

[Collection(TerminalCollection.Name)]
public sealed class ProductTerminalTests() : TerminalContractTests(Subject.Product);
