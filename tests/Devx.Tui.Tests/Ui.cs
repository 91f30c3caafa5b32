using System.Text;
using Terminal.Gui.App;
using Terminal.Gui.Drawing;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;
using Terminal.Gui.Testing;
using Terminal.Gui.Text;
using Terminal.Gui.Time;

namespace Devx.Tui.Tests;

/// <summary>A window on a screen in memory: type keys, read the text. Time stands still until it is moved.</summary>
internal sealed class Ui : IDisposable
{
    private readonly SessionToken? _session;

    public Ui(IRunnable window, int width = 80, int height = 24)
    {
        App = Application.Create(Time).Init(DriverRegistry.Names.ANSI);
        Driver.SetScreenSize(width, height);
        _session = App.Begin(window);
        Draw();
    }

    public VirtualTimeProvider Time { get; } = new();

    public IApplication App { get; }

    /// <summary>The screen with its colours, as escape sequences.</summary>
    public string Ansi => Driver.ToAnsi();

    /// <summary>The screen as lines of text without trailing blanks.</summary>
    public string Text
    {
        get
        {
            Cell[,] cells = Driver.Contents ?? new Cell[0, 0];
            var lines = Enumerable.Range(0, cells.GetLength(0)).Select(row => Line(cells, row));
            return string.Join('\n', lines).TrimEnd('\n') + "\n";
        }
    }

    // Init made a driver or threw.
    private IDriver Driver => App.Driver!;

    public Ui Press(params Key[] keys)
    {
        foreach (Key key in keys)
        {
            App.InjectKey(key);
            Draw();
        }

        return this;
    }

    public void Resize(int width, int height)
    {
        Driver.SetScreenSize(width, height);
        Draw();
    }

    public void Draw() => App.LayoutAndDraw(false);

    /// <summary>Moves time and runs what is due then; a repeating timer fires once.</summary>
    public void Advance(TimeSpan time)
    {
        Time.Advance(time);
        App.TimedEvents?.RunTimers();
        Draw();
    }

    public void Dispose()
    {
        if (_session is not null)
        {
            App.End(_session);
        }

        App.Dispose();
    }

    private static string Line(Cell[,] cells, int row)
    {
        var line = new StringBuilder();
        for (int column = 0; column < cells.GetLength(1); column++)
        {
            string grapheme = cells[row, column].Grapheme;
            line.Append(grapheme);
            column += Math.Max(0, grapheme.GetColumns() - 1);
        }

        return line.ToString().TrimEnd();
    }
}
