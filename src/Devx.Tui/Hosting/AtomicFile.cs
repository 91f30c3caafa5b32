namespace Devx.Tui.Hosting;

/// <summary>Replaces a file as a whole: after a crash or a full disk there is the old text or the new one, never half of it.</summary>
internal static class AtomicFile
{
    /// <summary>Writes the file, and its folder when there is none.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    public static void Write(string path, string text)
    {
        string target = Resolve(path);
        string temporary = $"{target}.{Environment.ProcessId}.new";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!); // an absolute path of a file has a folder
            File.WriteAllText(temporary, text);
            File.Move(temporary, target, overwrite: true);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException(exception.Message, exception);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    // Settings are often links into a folder of dotfiles: the file there is replaced, the link stays.
    private static string Resolve(string path) =>
        new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path : path;
}
