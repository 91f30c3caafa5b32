using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Devx.Providers.Containers.Logs;
using Devx.Providers.Contracts;

namespace Devx.Tui.Tests.Dialogs.Logs;

/// <summary>The log of one container as a test plays it: lines come when they are written, runs end when they are ended.</summary>
internal sealed class PlayedLog
{
    private readonly List<Channel<ContainerLogLine>> _runs = [];

    /// <summary>What was asked for, one entry for each time.</summary>
    public List<LogRequest> Requests { get; } = [];

    /// <summary>Readings that have begun and not ended.</summary>
    public int Open { get; private set; }

    /// <summary>Thrown by the next reading in place of lines.</summary>
    public ProviderException? Failure { get; set; }

    private Channel<ContainerLogLine> Run => _runs[^1];

    public void Write(params IReadOnlyList<string> lines)
    {
        foreach (string line in lines)
        {
            Write(new ContainerLogLine(null, line, IsError: false));
        }
    }

    public void Write(DateTimeOffset at, string text, bool isError = false) => Write(new ContainerLogLine(at, text, isError));

    public void Write(ContainerLogLine line) => Run.Writer.TryWrite(line);

    public void End() => Run.Writer.Complete();

    public void Fail(ProviderException failure) => Run.Writer.Complete(failure);

    public async IAsyncEnumerable<ContainerLogLine> ReadAsync(
        LogRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Requests.Add(request);
        if (Failure is { } failure)
        {
            throw failure;
        }

        // Readers go on where lines are written, so that a test sees at once what comes of them.
        _runs.Add(Channel.CreateUnbounded<ContainerLogLine>(new UnboundedChannelOptions { AllowSynchronousContinuations = true }));
        Open++;
        try
        {
            await foreach (ContainerLogLine line in Run.Reader.ReadAllAsync(cancellationToken))
            {
                yield return line;
            }
        }
        finally
        {
            Open--;
        }
    }
}
