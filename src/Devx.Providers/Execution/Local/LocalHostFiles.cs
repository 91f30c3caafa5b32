namespace Devx.Providers.Execution.Local;

/// <summary>Reads files of this computer. A file that is missing, forbidden or vanishes while it is read is no error.</summary>
internal sealed class LocalHostFiles : IHostFiles
{
    /// <inheritdoc/>
    public string? ReadText(string path)
    {
        try
        {
            // Reads to the end whatever the length says: files of /proc and /sys have length 0.
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public bool Exists(string path) => Path.Exists(path);

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

    // ArgumentException: an empty path or one with a null character, which can only come from outside.
    private static bool IsUnreadable(Exception exception) => exception is IOException or UnauthorizedAccessException or ArgumentException;
}
