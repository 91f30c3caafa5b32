using System.Buffers;
using System.Text;
using System.Threading.Channels;

namespace Devx.Providers.Execution.Local;

/// <summary>
/// Decodes what one stream of a program prints and passes on its lines, those of one read together: a program may print a hundred thousand
/// a second.
/// </summary>
internal sealed class LineOutput(ChannelWriter<OutputLine[]> writer, bool isError, LineSplitter splitter) : IOutputSink
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private readonly List<SplitLine> _lines = [];

    /// <inheritdoc/>
    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        Decode(bytes.Span, isLast: false);
        return PassOnAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        Decode([], isLast: true);
        splitter.Complete(_lines);
        return PassOnAsync(cancellationToken);
    }

    private void Decode(ReadOnlySpan<byte> bytes, bool isLast)
    {
        char[] text = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(bytes.Length));
        splitter.Push(text.AsSpan(0, _decoder.GetChars(bytes, text, isLast)), _lines);
        ArrayPool<char>.Shared.Return(text);
    }

    private ValueTask PassOnAsync(CancellationToken cancellationToken)
    {
        if (_lines.Count == 0)
        {
            return ValueTask.CompletedTask;
        }

        OutputLine[] lines = [.. _lines.Select(line => new OutputLine(line.Text, isError, line.Dropped))];
        _lines.Clear();
        return writer.WriteAsync(lines, cancellationToken);
    }
}
