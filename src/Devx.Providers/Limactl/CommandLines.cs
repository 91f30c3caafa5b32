using System.Runtime.CompilerServices;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Limactl;

/// <summary>Reads the lines of a running command, with its failures put into words.</summary>
internal static class CommandLines
{
    /// <summary>The lines as they come; ends when the command ends.</summary>
    /// <exception cref="ProviderException">It could not be started, or ended badly and <paramref name="explain"/> says why.</exception>
    public static async IAsyncEnumerable<OutputLine> ReadAsync(
        ICommandRunner runner, CommandRequest request, Func<CommandResult, ProviderException> explain,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IAsyncEnumerator<OutputLine> lines = runner.StreamAsync(request, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (lines.ConfigureAwait(false))
        {
            while (await MoveNextAsync(lines, explain).ConfigureAwait(false))
            {
                yield return lines.Current;
            }
        }
    }

    private static async ValueTask<bool> MoveNextAsync(
        IAsyncEnumerator<OutputLine> lines, Func<CommandResult, ProviderException> explain)
    {
        try
        {
            return await lines.MoveNextAsync().ConfigureAwait(false);
        }
        catch (CommandException exception) when (exception is { Failure: CommandFailure.StreamFailed, Result: { } result })
        {
            throw explain(result);
        }
        catch (CommandException exception)
        {
            throw Failures.From(exception);
        }
    }
}
