namespace Devx.Providers.Execution.Simulated.Faults;

/// <summary>One run of a program with what goes wrong with it.</summary>
internal sealed class FaultyRun(SimulatedComputer computer, SimulatedProgram program, CommandRequest request, SimulatedOutput output)
{
    /// <summary>Runs the program, or lets it go wrong.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await computer.Faults.WaitWhileHangingAsync(program.Name, request.Arguments, cancellationToken).ConfigureAwait(false);
        if (Find(FaultKind.Slow) is { } slow)
        {
            await Task.Delay(slow.Delay, computer.Time, cancellationToken).ConfigureAwait(false);
        }

        if (Find(FaultKind.Fail) is { } failure)
        {
            output.Write(failure.Error + "\n", true);
            return failure.ExitCode;
        }

        if (Find(FaultKind.Pretend) is not null)
        {
            return 0;
        }

        return Find(FaultKind.Cut) is null
            ? await RunAsync(output.Write, cancellationToken).ConfigureAwait(false)
            : await RunCutAsync(cancellationToken).ConfigureAwait(false);
    }

    private SimulatedFault? Find(FaultKind kind) => computer.Faults.Take(program.Name, request.Arguments, kind);

    private async Task<int> RunCutAsync(CancellationToken cancellationToken)
    {
        var whole = new SimulatedOutput();
        int exitCode = await RunAsync(whole.Write, cancellationToken).ConfigureAwait(false);
        output.Write(whole.Output[..(whole.Output.Length / 2)], false);
        output.Write(whole.Error, true);
        return exitCode;
    }

    private Task<int> RunAsync(Action<string, bool> write, CancellationToken cancellationToken) =>
        program.Cli.RunAsync(new SimulatedProcess(computer, request, write), cancellationToken);
}
