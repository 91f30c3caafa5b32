using System.Buffers;

namespace Devx.Providers.Execution.Local;

/// <summary>
/// Reads one pipe of a program to its end, or until the program has ended and nothing of it can be left in the pipe. Waiting for the end
/// of the pipe alone would hang for as long as anything it left running.
/// </summary>
internal sealed class PipeReader(IOutputSink sink, Task programEnded, RunnerLimits limits)
{
    private const int BufferSize = 32 << 10;

    /// <summary>Passes everything to the sink; ends quietly when cancelled.</summary>
    public async Task ReadAsync(Stream pipe, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            int bytesAfterExit = 0;
            while (bytesAfterExit < limits.BytesAfterExit)
            {
                int count = await ReadOnceAsync(pipe, buffer, cancellationToken).ConfigureAwait(false);
                if (count == 0)
                {
                    break;
                }

                bytesAfterExit += programEnded.IsCompleted ? count : 0;
                await sink.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
            }

            await sink.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Nobody wants the rest; how the program ended is told by its exit code.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task<int> ReadOnceAsync(Stream pipe, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<int> read = pipe.ReadAsync(buffer, abandoned.Token).AsTask();
        if (!read.IsCompleted && await Task.WhenAny(read, programEnded).ConfigureAwait(false) != read)
        {
            abandoned.CancelAfter(limits.PipeGrace);
        }

        try
        {
            return await read.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return 0;
        }
    }
}
