using System.Globalization;
using Devx.Tui.Presentation.Logs;
using Devx.Tui.State;
using Devx.Tui.State.Logs;

namespace Devx.Tui.Dialogs.Logs;

/// <summary>Writes the lines of a view to files.</summary>
internal static class LogFiles
{
    /// <summary>Lines that are read at once: others want the lock too.</summary>
    private const int LinesAtOnce = 500;

    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>A path in the current folder that says what it is: <c>api-20261124-142605.log</c>.</summary>
    public static string DefaultPath(IReadOnlyList<ContainerRef> containers, DateTimeOffset now)
    {
        string name = containers.Count == 1
            ? containers[0].Container.Info.Name
            : containers[0].Container.Info.ComposeProject ?? containers[0].Container.Info.Pod ?? "containers";
        string safe = string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '-'));
        return Path.Combine(Environment.CurrentDirectory, $"{safe}-{now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.log");
    }

    /// <summary>The full path that was meant.</summary>
    public static string FullPath(string typed)
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return Path.GetFullPath(typed == "~" || typed.StartsWith("~/", StringComparison.Ordinal) ? home + typed[1..] : typed);
    }

    /// <summary>Saves all lines as text.</summary>
    /// <exception cref="IOException">It could not be written, or there is such a file and it may not be replaced.</exception>
    public static async Task<long> SaveAsync(string path, LogBook book, LogText text, bool replaces, CancellationToken cancellationToken)
    {
        await using FileStream file = Open(path, replaces ? FileMode.Create : FileMode.CreateNew, null);
        return await WriteAsync(file, book, text.Plain, cancellationToken);
    }

    /// <summary>Writes all lines with their colours to a new file that only this user can read.</summary>
    /// <returns>Its path; whoever asked removes it.</returns>
    public static async Task<string> WriteTemporaryAsync(LogBook book, LogText text, CancellationToken cancellationToken)
    {
        string path = Path.Combine(Path.GetTempPath(), $"devx-tui-{Path.GetRandomFileName()}.log");
        FileStream file = Open(path, FileMode.CreateNew, OnlyOwner);
        bool isWhole = false;
        try
        {
            await using (file)
            {
                await WriteAsync(file, book, text.Colored, cancellationToken);
            }

            isWhole = true;
            return path;
        }
        finally
        {
            if (!isWhole)
            {
                File.Delete(path);
            }
        }
    }

    private static FileStream Open(string path, FileMode mode, UnixFileMode? access)
    {
        try
        {
            return new FileStream(path, new FileStreamOptions { Mode = mode, Access = FileAccess.Write, UnixCreateMode = access });
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException(exception.Message, exception);
        }
    }

    private static async Task<long> WriteAsync(
        FileStream file, LogBook book, Func<LogLine, string> write, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(file);
        (long next, long end) = book.Read(shelf => (shelf.Ring.First, shelf.Ring.End));
        long written = 0;
        while (next < end)
        {
            (List<LogLine> lines, next) = Some(book, next, end);
            foreach (LogLine line in lines)
            {
                await writer.WriteAsync((write(line) + "\n").AsMemory(), cancellationToken);
            }

            written += lines.Count;
        }

        return written;
    }

    /// <summary>The next lines that are still there.</summary>
    private static (List<LogLine> Lines, long Next) Some(LogBook book, long next, long end) => book.Read(shelf =>
    {
        long first = Math.Max(next, shelf.Ring.First);
        long last = Math.Min(end, first + LinesAtOnce);
        var lines = new List<LogLine>();
        for (long number = first; number < last; number++)
        {
            lines.Add(shelf.Ring.Read(number));
        }

        return (lines, Math.Max(last, first));
    });
}
