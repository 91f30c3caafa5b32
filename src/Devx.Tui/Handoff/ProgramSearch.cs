namespace Devx.Tui.Handoff;

/// <summary>
/// Finds a program as a shell would. .NET by itself looks into the current directory first, where a foreign <c>docker</c> may lie.
/// </summary>
internal static class ProgramSearch
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>The full path; null when there is none in the folders.</summary>
    public static string? Find(string program, string? searchPath)
    {
        if (program.Contains('/', StringComparison.Ordinal))
        {
            return IsExecutable(program) ? Path.GetFullPath(program) : null;
        }

        return (searchPath ?? "").Split(':')
            .Where(Path.IsPathRooted).Select(folder => Path.Combine(folder, program)).FirstOrDefault(IsExecutable);
    }

    private static bool IsExecutable(string path) =>
        File.Exists(path) && !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Executable) != 0;
}
