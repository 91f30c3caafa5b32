using System.Collections.Immutable;

namespace Devx.Tui.State;

/// <summary>The last values of one number, oldest first: an immutable ring. NaN marks a moment without an answer.</summary>
internal sealed class Samples
{
    /// <summary>Ten minutes at the default interval of two seconds.</summary>
    public const int Capacity = 300;

    private readonly ImmutableArray<float> _values;

    private Samples(ImmutableArray<float> values, long added)
    {
        _values = values;
        Added = added;
    }

    public static Samples Empty { get; } = new([], 0);

    /// <summary>How many values came in all, so that a chart can cut time into pieces that do not shift with every value.</summary>
    public long Added { get; }

    public int Count => _values.Length;

    public ReadOnlySpan<float> Values => _values.AsSpan();

    public float? Last => _values.Length > 0 && !float.IsNaN(_values[^1]) ? _values[^1] : null;

    public Samples Add(double? value)
    {
        var next = _values.Length < Capacity ? _values : _values.RemoveAt(0);
        return new Samples(next.Add(value is { } number ? (float)number : float.NaN), Added + 1);
    }
}
