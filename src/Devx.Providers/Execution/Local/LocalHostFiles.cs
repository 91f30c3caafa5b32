using System.Buffers;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Devx.Providers.Execution.Local;

/// <summary>Reads files of this computer. A file that is missing, forbidden or vanishes while it is read is no error.</summary>
internal sealed class LocalHostFiles : IHostFiles
{
    private const int FirstBuffer = 4096;

    /// <inheritdoc/>
    public string? ReadText(string path)
    {
        try
        {
            using SafeFileHandle file = Open(path);
            return ReadToEnd(file);
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public bool Exists(string path) => Path.Exists(path);

    /// <inheritdoc/>
    public bool IsScript(string path)
    {
        try
        {
            using SafeFileHandle file = Open(path);
            Span<byte> start = stackalloc byte[2];
            return RandomAccess.Read(file, start, 0) == start.Length && start.SequenceEqual("#!"u8);
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string directory)
    {
        try
        {
            return Directory.GetFileSystemEntries(directory);
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            return [];
        }
    }

    /// <inheritdoc/>
    public long? FreeSpace(string path)
    {
        try
        {
            // A folder that a provider makes only with its first machine: the nearest one above it is on the same disk.
            string? folder = path;
            while (folder is not null && !Directory.Exists(folder))
            {
                folder = Path.GetDirectoryName(folder);
            }

            return folder is null ? null : new DriveInfo(folder).AvailableFreeSpace;
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            return null;
        }
    }

    // Shared with everybody, so that no lock is asked for: dozens of these files are read every two seconds.
    private static SafeFileHandle Open(string path) =>
        File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    // To the end whatever the length says: files of /proc and /sys have length 0.
    private static string ReadToEnd(SafeFileHandle file)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        int length = 0;
        while (RandomAccess.Read(file, buffer.AsSpan(length), length) is var count and > 0)
        {
            length += count;
            if (length == buffer.Length)
            {
                buffer = Enlarge(buffer);
            }
        }

        ReadOnlySpan<byte> bytes = buffer.AsSpan(0, length);
        string text = Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);
        ArrayPool<byte>.Shared.Return(buffer);
        return text;
    }

    private static byte[] Enlarge(byte[] buffer)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    // ArgumentException: an empty path or one with a null character, which can only come from outside.
    private static bool IsUnreadable(Exception exception) => exception is IOException or UnauthorizedAccessException or ArgumentException;
}
