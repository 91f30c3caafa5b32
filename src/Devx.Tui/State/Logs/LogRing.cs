using System.Runtime.CompilerServices;
using System.Text;

namespace Devx.Tui.State.Logs;

/// <summary>
/// The newest lines of a log, in memory that does not grow beyond a limit whatever comes: the text lies as UTF-8 in blocks that are used
/// again, so that a hundred thousand lines a second leave no garbage. Lines have numbers that count up for ever and are never given twice.
/// </summary>
/// <param name="mostLines"><value>Lines kept at most.</value></param>
/// <param name="mostBytes"><value>Bytes kept at most, everything counted; two blocks at least.</value></param>
internal sealed class LogRing(int mostLines = LogRing.MostLines, long mostBytes = LogRing.MostBytes)
{
    public const int MostLines = 50_000;

    public const long MostBytes = 32 << 20;

    /// <summary>What is kept of a line.</summary>
    public const int LongestLine = 8 << 10;

    /// <summary>Holds the longest line, three bytes a character, many times.</summary>
    private const int BlockSize = 256 << 10;

    private const int FirstLines = 512;

    private static readonly int EntrySize = Unsafe.SizeOf<Entry>();

    private readonly byte[]?[] _blocks = new byte[]?[Math.Max(2, (mostBytes - ((long)mostLines * EntrySize)) / BlockSize)];
    private Entry[] _entries = new Entry[Math.Min(FirstLines, mostLines)];
    private byte[]? _spare;
    private long _firstBlock;
    private long _lastBlock;
    private int _used;

    /// <summary>The number of the oldest line.</summary>
    public long First { get; private set; }

    /// <summary>One more than the number of the newest line.</summary>
    public long End { get; private set; }

    public int Count => (int)(End - First);

    /// <summary>Bytes that are held now.</summary>
    public long Bytes =>
        ((_blocks.Count(block => block is not null) + (_spare is null ? 0L : 1L)) * BlockSize) + ((long)_entries.Length * EntrySize);

    /// <summary>Adds a line; the oldest ones go when there is no room.</summary>
    public void Add(DateTimeOffset? at, int source, LogLineKind kind, ReadOnlySpan<char> text, int dropped = 0)
    {
        ReadOnlySpan<char> kept = Kept(text);
        if (Count == mostLines)
        {
            DropFirst();
        }

        Span<byte> room = Room(Encoding.UTF8.GetMaxByteCount(kept.Length));
        int length = Encoding.UTF8.GetBytes(kept, room);
        Grow();
        int folded = (int)Math.Min(int.MaxValue, (long)text.Length - kept.Length + dropped);
        this[End] = new Entry(at?.UtcTicks ?? 0, _lastBlock, _used, length, folded, (ushort)source, kind);
        _used += length;
        End++;
    }

    public LogLine Read(long number)
    {
        Entry entry = this[number];
        DateTimeOffset? at = entry.Ticks == 0 ? null : new DateTimeOffset(entry.Ticks, TimeSpan.Zero);
        return new LogLine(at, entry.Source, entry.Kind, Encoding.UTF8.GetString(BytesOf(entry)), entry.Folded);
    }

    /// <summary>Writes the text of a line to a place for <see cref="LongestLine"/> characters.</summary>
    /// <returns>Its length.</returns>
    public int CopyText(long number, Span<char> target) => Encoding.UTF8.GetChars(BytesOf(this[number]), target);

    public LogLineKind KindOf(long number) => this[number].Kind;

    private static ReadOnlySpan<char> Kept(ReadOnlySpan<char> text)
    {
        if (text.Length <= LongestLine)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[LongestLine - 1]) ? LongestLine - 1 : LongestLine)];
    }

    private ref Entry this[long number] => ref _entries[number % _entries.Length];

    private ReadOnlySpan<byte> BytesOf(Entry entry) =>
        _blocks[entry.Block % _blocks.Length].AsSpan(entry.Offset, entry.Length);

    /// <summary>Room for a line in one block.</summary>
    private Span<byte> Room(int length)
    {
        if (_used + length > BlockSize && _blocks[_lastBlock % _blocks.Length] is not null)
        {
            NextBlock();
        }

        byte[] block = _blocks[_lastBlock % _blocks.Length] ??= TakeBlock();
        return block.AsSpan(_used);
    }

    private void NextBlock()
    {
        while (Count > 0 && _lastBlock + 1 - _firstBlock >= _blocks.Length)
        {
            DropFirst();
        }

        _lastBlock++;
        _used = 0;
        FreeBlocks();
    }

    private byte[] TakeBlock()
    {
        byte[] block = _spare ?? GC.AllocateUninitializedArray<byte>(BlockSize);
        _spare = null;
        return block;
    }

    private void DropFirst()
    {
        First++;
        FreeBlocks();
    }

    /// <summary>Gives up the blocks before the first line; one is kept for the next line that needs a new one.</summary>
    private void FreeBlocks()
    {
        long first = Count > 0 ? this[First].Block : _lastBlock;
        for (; _firstBlock < first; _firstBlock++)
        {
            ref byte[]? block = ref _blocks[_firstBlock % _blocks.Length];
            _spare ??= block;
            block = null;
        }
    }

    private void Grow()
    {
        if (Count < _entries.Length)
        {
            return;
        }

        var longer = new Entry[Math.Min(_entries.Length * 2, mostLines)];
        for (long number = First; number < End; number++)
        {
            longer[number % longer.Length] = this[number];
        }

        _entries = longer;
    }

    /// <summary>Where a line is. Ticks are 0 when its time is not known.</summary>
    private readonly record struct Entry(long Ticks, long Block, int Offset, int Length, int Folded, ushort Source, LogLineKind Kind);
}
