using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Devx.Providers.Execution.Simulated.Faults;

namespace Devx.Providers.Execution.Simulated;

/// <summary>Runs the programs of the simulated computer.</summary>
internal sealed class SimulatedCommandRunner(SimulatedComputer computer) : ICommandRunner
{
    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        long start = computer.Time.GetTimestamp();
        var output = new SimulatedOutput();
        int exitCode = await ExecuteAsync(request, output, start, cancellationToken).ConfigureAwait(false);
        return new CommandResult(request, exitCode, output.Output, output.Error, computer.Time.GetElapsedTime(start));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<OutputLine> StreamAsync(
        CommandRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        long start = computer.Time.GetTimestamp();

        // A line is read where it is printed: otherwise a clock that a test moves could go on in between.
        Channel<OutputLine> lines = Channel.CreateUnbounded<OutputLine>(
            new UnboundedChannelOptions { AllowSynchronousContinuations = true, SingleReader = true });
        var output = new SimulatedOutput(line => lines.Writer.TryWrite(line));
        using var killed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<int> running = RunToEndAsync(request, output, lines.Writer, start, killed.Token);
        try
        {
            await foreach (OutputLine line in lines.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return line;
            }
        }
        finally
        {
            await killed.CancelAsync().ConfigureAwait(false);
            await ((Task)running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        int exitCode = await running.ConfigureAwait(false);
        if (exitCode != 0)
        {
            throw new CommandException(
                CommandFailure.StreamFailed, request, $"{request.Program} ended with exit code {exitCode}.",
                new CommandResult(request, exitCode, "", output.Error, computer.Time.GetElapsedTime(start)));
        }
    }

    private async Task<int> RunToEndAsync(
        CommandRequest request, SimulatedOutput output, ChannelWriter<OutputLine> lines, long start, CancellationToken cancellationToken)
    {
        try
        {
            int exitCode = await ExecuteAsync(request, output, start, cancellationToken).ConfigureAwait(false);
            output.End();
            return exitCode;
        }
        finally
        {
            lines.Complete();
        }
    }

    private async Task<int> ExecuteAsync(
        CommandRequest request, SimulatedOutput output, long start, CancellationToken cancellationToken)
    {
        SimulatedProgram program = computer.FindProgram(request.Program)
            ?? throw new CommandException(CommandFailure.NotStarted, request, $"{request.Program}: No such file or directory");
        using var late = new CancellationTokenSource(request.Timeout, computer.Time);
        using var killed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            return await new FaultyRun(computer, program, request, output).RunAsync(killed.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new CommandException(
                CommandFailure.TimedOut, request, $"{request.Program} did not end within {request.Timeout.TotalSeconds:0} s.",
                new CommandResult(request, 137, output.Output, output.Error, computer.Time.GetElapsedTime(start)));
        }
    }
}
