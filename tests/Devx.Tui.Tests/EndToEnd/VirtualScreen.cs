using System.Globalization;
using System.Text;
using Devx.Tui.Terminal;

namespace Devx.Tui.Tests.EndToEnd;

/// <summary>A small terminal: takes the bytes a program writes and keeps what a person would see, and the modes that are on.</summary>
internal sealed class VirtualScreen
{
    private readonly Decoder _utf8 = Encoding.UTF8.GetDecoder();
    private readonly StringBuilder _sequence = new();
    private string[,] _cells;
    private string[,] _other;
    private (int Row, int Column) _cursor;
    private (int Row, int Column) _savedCursor;
    private State _state;

    public VirtualScreen(int columns, int rows)
    {
        _cells = Empty(columns, rows);
        _other = Empty(columns, rows);
    }

    private enum State
    {
        Text,
        Escape,
        Control,
        Charset,
        String,
        StringEscape,
    }

    /// <summary>Private modes that are on: 1049, 2004, 1000 and so on; 25 is the visible cursor.</summary>
    public SortedSet<int> Modes { get; } = [25];

    public bool IsAlternate => Modes.Contains(1049);

    /// <summary>The style and colours in force, as SGR parameters; empty after a reset.</summary>
    public string Sgr { get; private set; } = "";

    public int Columns => _cells.GetLength(1);

    public int Rows => _cells.GetLength(0);

    /// <summary>The screen as lines without trailing blanks.</summary>
    public string Text => string.Join('\n', Enumerable.Range(0, Rows).Select(Line)).TrimEnd('\n') + "\n";

    /// <summary>The text of one cell; empty in the right half of a wide character.</summary>
    public string At(int row, int column) => _cells[row, column];

    public void Resize(int columns, int rows)
    {
        (_cells, _other) = (Copy(_cells, columns, rows), Copy(_other, columns, rows));
        _cursor = (Math.Min(_cursor.Row, rows - 1), Math.Min(_cursor.Column, columns - 1));
    }

    public void Feed(ReadOnlySpan<byte> bytes)
    {
        var letters = new char[bytes.Length + 2];
        int count = _utf8.GetChars(bytes, letters, false);
        TextElementEnumerator clusters = StringInfo.GetTextElementEnumerator(new string(letters, 0, count));
        while (clusters.MoveNext())
        {
            string cluster = clusters.GetTextElement();
            if (_state == State.Text && cluster[0] >= ' ' && cluster[0] != '\x7f')
            {
                Put(cluster);
            }
            else
            {
                cluster.ToList().ForEach(Take);
            }
        }
    }

    private string Line(int row) => string.Concat(Enumerable.Range(0, Columns).Select(column => _cells[row, column])).TrimEnd();

    private void Take(char letter)
    {
        switch (_state)
        {
            case State.Text:
                Control(letter);
                break;
            case State.Escape:
                _sequence.Clear();
                _state = letter switch
                {
                    '[' => State.Control,
                    '(' or ')' or '#' => State.Charset,
                    ']' or 'P' or '_' or '^' => State.String,
                    _ => State.Text,
                };
                break;
            case State.Control when letter is >= '@' and <= '~':
                _state = State.Text;
                Execute(_sequence.ToString(), letter);
                break;
            case State.Control:
                _sequence.Append(letter);
                break;
            case State.Charset:
                _state = State.Text;
                break;
            case State.String:
                _state = letter == '\a' ? State.Text : letter == '\e' ? State.StringEscape : State.String;
                break;
            case State.StringEscape:
                _state = letter == '\\' ? State.Text : State.String;
                break;
        }
    }

    private void Control(char letter)
    {
        switch (letter)
        {
            case '\e':
                _state = State.Escape;
                break;
            case '\r':
                _cursor.Column = 0;
                break;
            case '\n':
                LineFeed();
                break;
            case '\b':
                _cursor.Column = Math.Max(0, _cursor.Column - 1);
                break;
            case '\t':
                _cursor.Column = Math.Min(Columns - 1, (_cursor.Column / 8 + 1) * 8);
                break;
            case >= ' ' and not '\x7f':
                Put(letter.ToString());
                break;
        }
    }

    private void Put(string cluster)
    {
        int width = TextWidth.OfCluster(cluster);
        if (_cursor.Column + width > Columns)
        {
            _cursor.Column = 0;
            LineFeed();
        }

        Tear(_cursor.Row, _cursor.Column);
        Tear(_cursor.Row, _cursor.Column + width - 1);
        _cells[_cursor.Row, _cursor.Column] = cluster;
        if (width == 2)
        {
            _cells[_cursor.Row, _cursor.Column + 1] = "";
        }

        _cursor.Column += width;
    }

    /// <summary>Writing on half of a wide character blanks its other half, as real terminals do.</summary>
    private void Tear(int row, int column)
    {
        if (_cells[row, column].Length == 0 && column > 0)
        {
            _cells[row, column - 1] = " ";
            _cells[row, column] = " ";
        }
        else if (column + 1 < Columns && _cells[row, column + 1].Length == 0)
        {
            _cells[row, column + 1] = " ";
        }
    }

    private void LineFeed()
    {
        if (_cursor.Row < Rows - 1)
        {
            _cursor.Row++;
            return;
        }

        for (int row = 0; row < Rows; row++)
        {
            for (int column = 0; column < Columns; column++)
            {
                _cells[row, column] = row + 1 < Rows ? _cells[row + 1, column] : " ";
            }
        }
    }

    private void Execute(string parameters, char final)
    {
        if (parameters.StartsWith('?') && final is 'h' or 'l')
        {
            parameters[1..].Split(';').ToList().ForEach(mode => SetMode(int.Parse(mode, CultureInfo.InvariantCulture), final == 'h'));
            return;
        }

        if (parameters.Length > 0 && parameters[0] is '?' or '<' or '>' or '=' || parameters.Contains(' ', StringComparison.Ordinal))
        {
            return;
        }

        int[] numbers = [.. parameters.Split(';').Select(Number)];
        int first = Math.Max(1, numbers[0]);
        switch (final)
        {
            case 'H':
                int column = numbers.Length > 1 ? Math.Max(1, numbers[1]) : 1;
                _cursor = (Math.Min(first, Rows) - 1, Math.Min(column, Columns) - 1);
                break;
            case 'A':
                _cursor.Row = Math.Max(0, _cursor.Row - first);
                break;
            case 'C':
                _cursor.Column = Math.Min(Columns - 1, _cursor.Column + first);
                break;
            case 'D':
                _cursor.Column = Math.Max(0, _cursor.Column - first);
                break;
            case 'J':
                Erase(numbers[0] == 2 ? 0 : _cursor.Row * Columns + _cursor.Column, Rows * Columns);
                break;
            case 'K':
                Erase(_cursor.Row * Columns + _cursor.Column, (_cursor.Row + 1) * Columns);
                break;
            case 'm':
                Sgr = numbers[^1] == 0 ? "" : parameters;
                break;
        }
    }

    private static int Number(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out int number) ? number : 0;

    private void SetMode(int mode, bool isOn)
    {
        if (mode is 1047 or 47)
        {
            mode = 1049;
            Switch(isOn, hasCursor: false);
        }
        else if (mode == 1049)
        {
            Switch(isOn, hasCursor: true);
        }

        _ = isOn ? Modes.Add(mode) : Modes.Remove(mode);
    }

    private void Switch(bool isOn, bool hasCursor)
    {
        if (isOn && hasCursor)
        {
            _savedCursor = _cursor;
        }

        if (isOn != IsAlternate)
        {
            (_cells, _other) = (_other, _cells);
            if (isOn)
            {
                Erase(0, Rows * Columns);
            }
        }

        if (!isOn && hasCursor)
        {
            _cursor = _savedCursor;
        }
    }

    private void Erase(int from, int to)
    {
        for (int cell = from; cell < to; cell++)
        {
            _cells[cell / Columns, cell % Columns] = " ";
        }
    }

    private static string[,] Empty(int columns, int rows)
    {
        var cells = new string[rows, columns];
        for (int cell = 0; cell < cells.Length; cell++)
        {
            cells[cell / columns, cell % columns] = " ";
        }

        return cells;
    }

    private static string[,] Copy(string[,] from, int columns, int rows)
    {
        string[,] to = Empty(columns, rows);
        for (int row = 0; row < Math.Min(rows, from.GetLength(0)); row++)
        {
            for (int column = 0; column < Math.Min(columns, from.GetLength(1)); column++)
            {
                to[row, column] = from[row, column];
            }
        }

        return to;
    }
}
