using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Devx.Providers.Execution.Local;

/// <summary>Runs programs of this computer.</summary>
internal sealed class LocalCommandRunner(ChildLauncher launcher, RunnerLimits limits, TimeProvider time) : ICommandRunner
{
    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var output = new KeptOutput(limits.KeptBytes);
        var errors = new KeptOutput(limits.KeptBytes);
        long start = time.GetTimestamp();
        using ChildProcess child = launcher.Start(request, output, errors, CancellationToken.None);
        ChildEnd end = await child.WaitAsync(request.Timeout, cancellationToken).ConfigureAwait(false);
        TimeSpan duration = time.GetElapsedTime(start);
        bool isTruncated = output.IsTruncated || errors.IsTruncated;
        var result = new CommandResult(request, end.ExitCode, output.ToString(), errors.ToString(), duration, isTruncated);
        ThrowIfNotRun(end, result);
        return result;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<OutputLine> StreamAsync(
        CommandRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var lines = Channel.CreateBounded<OutputLine[]>(new BoundedChannelOptions(limits.BufferedReads) { SingleReader = true });
        var errors = new TextTail(limits.ErrorTailLength);
        long start = time.GetTimestamp();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<ChildEnd> run = WriteLinesAsync(request, lines.Writer, ending.Token);
        try
        {
            await foreach (OutputLine[] read in lines.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                foreach (OutputLine line in read)
                {
                    // The channel still gives what it holds when it is cancelled.
                    cancellationToken.ThrowIfCancellationRequested();
                    if (line.IsError)
                    {
                        errors.Add(line.Text);
                    }

                    yield return line;
                }
            }

            ChildEnd end = await run.ConfigureAwait(false);
            var result = new CommandResult(request, end.ExitCode, "", errors.ToString(), time.GetElapsedTime(start));
            ThrowIfNotRun(end, result);
            ThrowIfFailed(result);
        }
        finally
        {
            // The reader may leave at any line: the program and its children go before it does.
            await ending.CancelAsync().ConfigureAwait(false);
            await ((Task)run).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<ChildEnd> WriteLinesAsync(
        CommandRequest request, ChannelWriter<OutputLine[]> lines, CancellationToken cancellationToken)
    {
        try
        {
            int length = request.LineLength ?? limits.LineLength;
            var output = new LineOutput(lines, isError: false, new LineSplitter(length, request.KeepsRedraws));
            var errors = new LineOutput(lines, isError: true, new LineSplitter(length, request.KeepsRedraws));
            using ChildProcess child = launcher.Start(request, output, errors, cancellationToken);
            return await child.WaitAsync(request.Timeout, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lines.TryComplete();
        }
    }

    private static void ThrowIfNotRun(ChildEnd end, CommandResult result)
    {
        if (end.IsTimedOut)
        {
            string message = $"no end after {result.Request.Timeout.TotalSeconds:0.#} s";
            throw new CommandException(CommandFailure.TimedOut, result.Request, message, result);
        }

        if (OwnSession.StartProblem(result.ExitCode, result.StandardError) is { } problem)
        {
            throw new CommandException(CommandFailure.NotStarted, result.Request, problem);
        }
    }

    private static void ThrowIfFailed(CommandResult result)
    {
        if (!result.IsSuccess)
        {
            string message = $"{result.Request.Program} ended with exit code {result.ExitCode}";
            throw new CommandException(CommandFailure.StreamFailed, result.Request, message, result);
        }
    }
}
