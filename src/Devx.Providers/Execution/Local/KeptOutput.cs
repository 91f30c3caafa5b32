using System.Buffers;
using System.Text;

namespace Devx.Providers.Execution.Local;

/// <summary>Keeps the beginning of what a program prints, up to a cap.</summary>
internal sealed class KeptOutput(int maxBytes) : IOutputSink
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>True when the program printed more.</summary>
    public bool IsTruncated { get; private set; }

    /// <inheritdoc/>
    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        int kept = Math.Min(bytes.Length, maxBytes - _bytes.WrittenCount);
        _bytes.Write(bytes.Span[..kept]);
        IsTruncated |= kept < bytes.Length;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>The text; bytes that are no UTF-8 show as U+FFFD.</summary>
    public override string ToString() => Encoding.UTF8.GetString(_bytes.WrittenSpan);
}
