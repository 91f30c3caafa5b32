namespace Devx.Tui.Tests.EndToEnd;

[Collection(TerminalCollection.Name)]
public sealed class ProbeTerminalTests() : TerminalContractTests(Subject.Probe());
