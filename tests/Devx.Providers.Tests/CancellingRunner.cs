using Devx.Providers.Execution;

namespace Devx.Providers.Tests;

/// <summary>Runs commands until one of a certain verb comes: that one is cancelled by the user while it runs.</summary>
internal sealed class CancellingRunner(ICommandRunner inner, string verb) : ICommandRunner, IDisposable
{
    private readonly CancellationTokenSource _cancel = new();

    /// <summary>The user's token.</summary>
    public CancellationToken Token => _cancel.Token;

    public async Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Arguments.Contains(verb) && cancellationToken == Token)
        {
            await _cancel.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }

        return await inner.RunAsync(request, cancellationToken);
    }

    public IAsyncEnumerable<OutputLine> StreamAsync(CommandRequest request, CancellationToken cancellationToken) =>
        inner.StreamAsync(request, cancellationToken);

    public void Dispose() => _cancel.Dispose();
}
