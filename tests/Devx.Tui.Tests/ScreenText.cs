using Devx.Tui.Presentation;
using Devx.Tui.Terminal;

namespace Devx.Tui.Tests;

/// <summary>Lines as text to compare.</summary>
internal static class ScreenText
{
    public static string Of(IEnumerable<Line> lines) => string.Concat(lines.Select(line => line.Text.TrimEnd() + "\n"));

    /// <summary>One letter for the role of every column.</summary>
    public static string Roles(IEnumerable<Line> lines) => string.Concat(lines.Select(line => Roles(line) + "\n"));

    private static string Roles(Line line) => string.Concat(line.Spans.Select(Letters)).TrimEnd();

    private static string Letters(Span span) => span.Role switch
    {
        Role.Text => Each(span, '.'),
        Role.Strong => Each(span, 's'),
        Role.Muted => Each(span, 'm'),
        Role.Frame => Each(span, '|'),
        Role.Accent => Each(span, 'a'),
        Role.Ok => Each(span, 'o'),
        Role.Busy => Each(span, 'y'),
        Role.Warn => Each(span, 'w'),
        Role.Bad => Each(span, 'B'),
        Role.Info => Each(span, 'i'),
        Role.Selection => new string('#', TextWidth.Of(span.Text)),
    };

    private static string Each(Span span, char letter) => string.IsNullOrWhiteSpace(span.Text)
        ? new string(' ', span.Text.Length)
        : new string(letter, TextWidth.Of(span.Text));
}
