using System.Globalization;
using Devx.Tui.State.Logs;
using Devx.Tui.Terminal;

namespace Devx.Tui.Presentation.Logs;

/// <summary>Lines of a log as text that leaves the screen: copied, saved, read in another program.</summary>
internal sealed class LogText(LogNames names, bool hasTimes, TimeSpan offset)
{
    /// <summary>Without colours and all else that controls a terminal.</summary>
    public string Plain(LogLine line) =>
        line.Kind == LogLineKind.Mark ? Mark(line) : Start(line) + ProgramText.Plain(line.Text) + Folded(line);

    /// <summary>With its colours.</summary>
    public string Colored(LogLine line) =>
        line.Kind == LogLineKind.Mark ? Mark(line) : Start(line) + ProgramText.Colored(line.Text) + Folded(line);

    private static string Folded(LogLine line) =>
        line.Folded == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" [+{line.Folded} characters]");

    private string Start(LogLine line)
    {
        string time = hasTimes && line.At is { } at ? Time(at) + " " : "";
        return names.Width > 0 ? $"{time}{names.Of(line.Source)} | " : time;
    }

    private string Mark(LogLine line)
    {
        string time = line.At is { } at ? Time(at) + "  " : "";
        string name = names.Width > 0 ? names.Of(line.Source) + ": " : "";
        return $"-- {time}{name}{CleanText.Line(line.Text)} --";
    }

    private string Time(DateTimeOffset at) => at.ToOffset(offset).ToString("yyyy-MM-dd'T'HH:mm:ss.fffK", CultureInfo.InvariantCulture);
}
