namespace Devx.Providers.Execution.Simulated;

/// <summary>The terminal of a simulated computer: nobody sits there, so a program runs with its streams closed.</summary>
internal sealed class SimulatedTerminal(SimulatedComputer computer) : IInteractiveRunner
{
    private readonly SimulatedCommandRunner _runner = new(computer);

    /// <inheritdoc/>
    public async Task<int> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        CommandResult result = await _runner.RunAsync(request with { Timeout = Timeout.InfiniteTimeSpan }, cancellationToken)
            .ConfigureAwait(false);
        return result.ExitCode;
    }
}
