using System.Globalization;
using System.Runtime.CompilerServices;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Containers.Logs;

/// <summary>Reads logs through an engine's CLI; docker, podman and nerdctl take the same arguments.</summary>
internal sealed class CliLogs(IEngineCli cli, IEngineCatalog catalog) : IContainerLogs
{
    /// <summary>
    /// What is read of a line: a program that writes lines of a megabyte would take half a megabyte for each at the runner's own limit.
    /// </summary>
    /// <value>Characters.</value>
    private const int LineLength = 32 << 10;

    /// <inheritdoc/>
    public IAsyncEnumerable<ContainerLogLine> ReadAsync(string containerId, LogRequest request, CancellationToken cancellationToken) =>
        OrderedLog.ReadAsync(ending => AsTheyArriveAsync(containerId, request, ending), cli.Host.Time, cancellationToken);

    private async IAsyncEnumerable<ContainerLogLine> AsTheyArriveAsync(
        string containerId, LogRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // What the CLI itself says has no time: it is held back, for at a bad end it is the error and no line of the log.
        var unstamped = new List<ContainerLogLine>();
        IAsyncEnumerator<OutputLine> lines =
            cli.Host.Runner.StreamAsync(Command(containerId, request), cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (lines.ConfigureAwait(false))
        {
            while (await NextAsync(lines, containerId, unstamped, cancellationToken).ConfigureAwait(false))
            {
                ContainerLogLine line = LogLineParser.Parse(lines.Current);
                if (line is { At: null, IsError: true })
                {
                    unstamped.Add(line);
                    continue;
                }

                foreach (ContainerLogLine held in unstamped)
                {
                    yield return held;
                }

                unstamped.Clear();
                yield return line;
            }
        }

        foreach (ContainerLogLine held in unstamped)
        {
            yield return held;
        }
    }

    private CommandRequest Command(string containerId, LogRequest request) =>
        cli.Request(
        [
            "logs", "--timestamps",
            .. request.IsFollowing ? ["--follow"] : Array.Empty<string>(),
            .. request.Tail is { } tail ? ["--tail", tail.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>(),
            .. request.Since is { } since
                ? ["--since", since.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture)]
                : Array.Empty<string>(),
            containerId,
        ]) with
        { Timeout = Timeout.InfiniteTimeSpan, KeepsRedraws = true, LineLength = LineLength };

    private async Task<bool> NextAsync(
        IAsyncEnumerator<OutputLine> lines, string containerId, List<ContainerLogLine> said, CancellationToken cancellationToken)
    {
        try
        {
            return await lines.MoveNextAsync().ConfigureAwait(false);
        }
        catch (CommandException exception) when (exception is { Failure: CommandFailure.StreamFailed, Result: not null })
        {
            throw await ExplainAsync(exception.Result, containerId, said, cancellationToken).ConfigureAwait(false);
        }
        catch (CommandException exception)
        {
            throw Failures.From(exception);
        }
    }

    /// <summary>Only what the CLI said is read: the container's own errors are no errors of the engine.</summary>
    private async Task<ProviderException> ExplainAsync(
        CommandResult result, string containerId, List<ContainerLogLine> said, CancellationToken cancellationToken)
    {
        ProviderException error = cli.Explain(result with { StandardError = string.Concat(said.Select(line => line.Text + "\n")) });
        return error.Failure is ProviderFailure.Unsupported
            ? await NotKeptAsync(error, containerId, cancellationToken).ConfigureAwait(false)
            : error;
    }

    /// <summary>Docker does not name the driver whose log cannot be read.</summary>
    private async Task<ProviderException> NotKeptAsync(ProviderException error, string containerId, CancellationToken cancellationToken)
    {
        try
        {
            string? driver = (await catalog.ContainerDetailsAsync(containerId, cancellationToken).ConfigureAwait(false)).LogDriver;
            return driver is null
                ? error
                : new ProviderException(
                    error.Failure, $"This container's log driver is {driver}: its output is not kept where it could be read.", error.Remedy,
                    error.Result, error);
        }
        catch (ProviderException)
        {
            // It may have gone meanwhile; the first error is still true.
            return error;
        }
    }
}
