namespace Devx.Providers.Execution.Local;

/// <summary>
/// Finds a program as a shell would. .NET itself looks in the current directory before PATH: a file named <c>docker</c> in a cloned
/// repository must not be run.
/// </summary>
internal static class ProgramPath
{
    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>The full path of a program; null when there is none that may be executed.</summary>
    /// <param name="program">A name, looked for in the folders, or a path.</param>
    /// <param name="path">Folders separated by colons; relative ones are passed over.</param>
    public static string? Find(string program, string? path)
    {
        if (program.Contains('/', StringComparison.Ordinal))
        {
            string full = Path.GetFullPath(program);
            return IsExecutable(full) ? full : null;
        }

        IEnumerable<string> folders = (path ?? "").Split(':').Where(Path.IsPathRooted);
        return folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(IsExecutable);
    }

    /// <summary>Why a program was not found.</summary>
    public static string Problem(string program)
    {
        if (!program.Contains('/', StringComparison.Ordinal))
        {
            return "there is no such program in PATH";
        }

        return Path.Exists(program) ? "it may not be executed" : "there is no such file";
    }

    private static bool IsExecutable(string file) => File.Exists(file) && (File.GetUnixFileMode(file) & AnyExecute) != 0;
}
