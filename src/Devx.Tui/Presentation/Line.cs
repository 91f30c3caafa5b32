using System.Collections.Immutable;

namespace Devx.Tui.Presentation;

/// <summary>One row of the screen. Two rows that look the same are equal.</summary>
internal sealed class Line(ImmutableArray<Span> spans) : IEquatable<Line>
{
    public ImmutableArray<Span> Spans { get; } = spans;

    /// <summary>Its letters without their looks.</summary>
    public string Text => string.Concat(Spans.Select(span => span.Text));

    public bool Equals(Line? other) => other is not null && Spans.AsSpan().SequenceEqual(other.Spans.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as Line);

    public override int GetHashCode() => Spans.Length == 0 ? 0 : HashCode.Combine(Spans.Length, Spans[0], Spans[^1]);

    public override string ToString() => Text;
}
