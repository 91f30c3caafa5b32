using Devx.Tui.State;

namespace Devx.Tui.Presentation.Logs;

/// <summary>A line of text that is typed below a log.</summary>
/// <param name="Label">What it is for: <c>/</c>, <c>save to </c>.</param>
/// <param name="Input">What is there.</param>
internal sealed record LogPrompt(string Label, TextInput Input);
