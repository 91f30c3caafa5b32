using Devx.Providers.Execution;

namespace Devx.Tui.Hosting.Scripting;

/// <summary>Runs what reads, and stops at the first command that is no routine read.</summary>
internal sealed class DryRunner(ICommandRunner inner) : ICommandRunner
{
    /// <inheritdoc/>
    /// <exception cref="DryRunException">It would do something.</exception>
    public Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellationToken) =>
        inner.RunAsync(Checked(request), cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="DryRunException">It would do something.</exception>
    public IAsyncEnumerable<OutputLine> StreamAsync(CommandRequest request, CancellationToken cancellationToken) =>
        inner.StreamAsync(Checked(request), cancellationToken);

    private static CommandRequest Checked(CommandRequest request) => request.IsRoutine ? request : throw new DryRunException(request);
}
