using System.Globalization;

namespace Devx.Tui.Terminal;

/// <summary>Walks through text cluster by cluster: what a reader calls one character.</summary>
internal readonly ref struct TextClusters(string text)
{
    public Enumerator GetEnumerator() => new(text);

    public ref struct Enumerator(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> _rest = text;

        public ReadOnlySpan<char> Current { get; private set; }

        public bool MoveNext()
        {
            if (_rest.IsEmpty)
            {
                return false;
            }

            int length = LengthOfFirst(_rest);
            Current = _rest[..length];
            _rest = _rest[length..];
            return true;
        }

        // Nothing joins two characters below the combining marks but the line end, which is in no line.
        private static int LengthOfFirst(ReadOnlySpan<char> text) =>
            text[0] < '\u0300' && (text.Length == 1 || text[1] < '\u0300') ? 1 : StringInfo.GetNextTextElementLength(text);
    }
}
