using Devx.Providers.Contracts;
using Devx.Tui.Handoff;
using Devx.Tui.Presentation.Logs;
using Devx.Tui.State;

namespace Devx.Tui.Dialogs.Logs;

/// <summary>Takes lines out of a view: into a file, into another program. Files are written on other threads.</summary>
/// <param name="desk">What it works with.</param>
/// <param name="say">Tells how it went.</param>
internal sealed class LogExport(LogDesk desk, Action<string, JournalTone> say)
{
    private bool _isClosed;

    /// <summary>Nobody reads the log any more: what is not yet shown in another program never is.</summary>
    public void Close() => _isClosed = true;

    /// <summary>Saves all lines.</summary>
    public void Save(string path, LogBook book, LogText text, bool replaces) => desk.Work.Start(
        cancellation => SaveAsync(path, book, text, replaces, cancellation), said => say(said.Text, said.Tone), Failed);

    /// <summary>Lends the terminal to <c>less</c>.</summary>
    public void OpenInLess(string title, LogBook book, LogText text)
    {
        if (PagerRequest.WhyNot(Environment.GetEnvironmentVariable("PATH")) is { } missing)
        {
            say(missing, JournalTone.Warning);
            return;
        }

        desk.Work.Start(
            cancellation => TemporaryAsync(book, text, cancellation), file => Show(title, file.Path, file.Problem), Failed);
    }

    private static async Task<StatusMessage> SaveAsync(
        string path, LogBook book, LogText text, bool replaces, CancellationToken cancellationToken)
    {
        try
        {
            long lines = await LogFiles.SaveAsync(path, book, text, replaces, cancellationToken);
            return new StatusMessage($"{(lines == 1 ? "1 line" : $"{Counts.Of(lines)} lines")} saved to {path}", JournalTone.Good, null);
        }
        catch (IOException exception)
        {
            return new StatusMessage($"not saved: {exception.Message}", JournalTone.Bad, null);
        }
    }

    private static async Task<(string? Path, string? Problem)> TemporaryAsync(
        LogBook book, LogText text, CancellationToken cancellationToken)
    {
        try
        {
            return (await LogFiles.WriteTemporaryAsync(book, text, cancellationToken), null);
        }
        catch (IOException exception)
        {
            return (null, exception.Message);
        }
    }

    private void Show(string title, string? path, string? problem)
    {
        if (path is null)
        {
            say($"not shown: {problem}", JournalTone.Bad);
            return;
        }

        if (_isClosed)
        {
            File.Delete(path);
            return;
        }

        desk.Pager.Show(title, path, trouble =>
        {
            if (trouble is not null)
            {
                say(trouble, JournalTone.Bad);
            }
        });
    }

    private void Failed(ProviderException failure) => say(failure.Message, JournalTone.Bad);
}
