using System.Text;
using Terminal.Gui.Text;

namespace Devx.Tui.Terminal;

/// <summary>
/// How many columns text takes on the screen: the only function for cutting and padding. It counts as the screen buffer of Terminal.Gui
/// does, so that our layout and its cells agree: one column for every cluster of characters, two for a wide one.
/// </summary>
internal static class TextWidth
{
    private const string Ellipsis = "…";

    /// <summary>Columns that the text takes; it must be one clean line.</summary>
    public static int Of(string text)
    {
        if (IsPlain(text))
        {
            return text.Length;
        }

        int columns = 0;
        foreach (ReadOnlySpan<char> cluster in new TextClusters(text))
        {
            columns += OfCluster(cluster);
        }

        return columns;
    }

    /// <summary>The text, or as much of its beginning as fits, ending with a mark that something is missing.</summary>
    public static string Cut(string text, int columns, string mark = Ellipsis)
    {
        if (columns <= 0)
        {
            return "";
        }

        if (Of(text) <= columns)
        {
            return text;
        }

        int room = columns - Of(mark);
        return room < 0 ? "" : string.Concat(Beginning(text, room), mark);
    }

    /// <summary>Exactly this wide: cut or filled up with blanks behind.</summary>
    public static string PadRight(string text, int columns, string mark = Ellipsis)
    {
        string cut = Cut(text, columns, mark);
        return cut + Blanks(columns - Of(cut));
    }

    /// <summary>Exactly this wide: cut or filled up with blanks before.</summary>
    public static string PadLeft(string text, int columns, string mark = Ellipsis)
    {
        string cut = Cut(text, columns, mark);
        return Blanks(columns - Of(cut)) + cut;
    }

    /// <summary>As much of the beginning as fits into so many columns; never half of a cluster.</summary>
    public static ReadOnlySpan<char> Beginning(string text, int columns)
    {
        if (IsPlain(text))
        {
            return text.AsSpan(0, Math.Clamp(columns, 0, text.Length));
        }

        int length = 0;
        foreach (ReadOnlySpan<char> cluster in new TextClusters(text))
        {
            columns -= OfCluster(cluster);
            if (columns < 0)
            {
                break;
            }

            length += cluster.Length;
        }

        return text.AsSpan(0, length);
    }

    /// <summary>Columns of one cluster: 1 or 2. One that takes no column by itself, as a lone combining mark, still gets a cell.</summary>
    public static int OfCluster(ReadOnlySpan<char> cluster)
    {
        if (cluster.Length == 1 && IsNarrow(cluster[0]))
        {
            return 1;
        }

        int columns = 0;
        foreach (Rune rune in cluster.EnumerateRunes())
        {
            columns += Math.Max(0, rune.GetColumns());
        }

        return Math.Clamp(columns, 1, 2);
    }

    /// <summary>True for what nearly all cells hold: Latin letters, frames and bars. The table of all widths is slow to search.</summary>
    private static bool IsNarrow(char letter) => letter is (>= ' ' and < '\u0300') or (>= '\u2500' and < '\u25a0');

    private static bool IsPlain(string text)
    {
        foreach (char letter in text)
        {
            if (letter is < ' ' or > '~')
            {
                return false;
            }
        }

        return true;
    }

    private static string Blanks(int count) => count > 0 ? new string(' ', count) : "";
}
