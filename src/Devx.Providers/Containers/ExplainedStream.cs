using System.Runtime.CompilerServices;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Containers;

/// <summary>The lines of a CLI's stream, with its failure told in words.</summary>
internal static class ExplainedStream
{
    /// <summary>Lines of standard output until the stream ends.</summary>
    /// <param name="runner">Runs it.</param>
    /// <param name="request">The stream's command.</param>
    /// <param name="explain">Turns a result with an exit code other than 0 into words.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ProviderException">It could not be started, or ended badly.</exception>
    public static async IAsyncEnumerable<string> LinesAsync(
        ICommandRunner runner, CommandRequest request, Func<CommandResult, ProviderException> explain,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IAsyncEnumerator<OutputLine> lines = runner.StreamAsync(request, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (lines.ConfigureAwait(false))
        {
            while (await NextAsync(lines, explain).ConfigureAwait(false))
            {
                if (!lines.Current.IsError)
                {
                    yield return lines.Current.Text;
                }
            }
        }
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<OutputLine> lines, Func<CommandResult, ProviderException> explain)
    {
        try
        {
            return await lines.MoveNextAsync().ConfigureAwait(false);
        }
        catch (CommandException exception)
        {
            throw exception is { Failure: CommandFailure.StreamFailed, Result: { } result } ? explain(result) : Failures.From(exception);
        }
    }
}
