using System.Runtime.CompilerServices;

namespace Devx.Providers.Execution.Recording;

/// <summary>Passes commands on and keeps a record of each, without its secrets.</summary>
public sealed class RecordingCommandRunner(ICommandRunner inner, CommandLog log, TimeProvider time) : ICommandRunner
{
    // The last lines say why; the whole text belongs to the result.
    private const int ErrorTailLength = 2000;

    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var run = new RecordedRun(log, request, time);
        try
        {
            CommandResult result = await inner.RunAsync(request, cancellationToken).ConfigureAwait(false);
            run.End(result.ExitCode, null, Tail(result.StandardError));
            return result;
        }
        catch (CommandException exception)
        {
            run.End(exception, Tail(exception.Result?.StandardError ?? ""));
            throw;
        }
        finally
        {
            run.EndIfOpen();
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<OutputLine> StreamAsync(
        CommandRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var run = new RecordedRun(log, request, time);
        var errors = new TextTail(ErrorTailLength);
        await using IAsyncEnumerator<OutputLine> lines =
            inner.StreamAsync(request, cancellationToken).GetAsyncEnumerator(cancellationToken);
        try
        {
            while (await MoveNextAsync(lines, run, errors).ConfigureAwait(false))
            {
                if (lines.Current.IsError)
                {
                    errors.Add(lines.Current.Text);
                }

                yield return lines.Current;
            }

            run.End(0, null, errors.ToString());
        }
        finally
        {
            run.EndIfOpen(errors.ToString());
        }
    }

    private static async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<OutputLine> lines, RecordedRun run, TextTail errors)
    {
        try
        {
            return await lines.MoveNextAsync().ConfigureAwait(false);
        }
        catch (CommandException exception)
        {
            run.End(exception, errors.ToString());
            throw;
        }
    }

    private static string Tail(string text)
    {
        var tail = new TextTail(ErrorTailLength);
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            tail.Add(line);
        }

        return tail.ToString();
    }
}
