namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary><c>docker top</c>.</summary>
internal static class DockerTop
{
    private const int ColumnWidth = 20;

    private static readonly string[] Header = ["UID", "PID", "PPID", "C", "STIME", "TTY", "TIME", "CMD"];

    /// <summary>Runs it.</summary>
    public static Task<int> RunAsync(DockerRun run, CancellationToken cancellationToken)
    {
        string name = run.Arguments.Words[0];
        if (run.Find(name) is not { } container)
        {
            return Task.FromResult(run.Refused($"No such container: {name}"));
        }

        if (!container.IsAlive)
        {
            return Task.FromResult(run.Refused($"container {container.Id} is not running"));
        }

        string[] process =
        [
            "root", $"{container.ProcessId}", $"{container.ProcessId - 26}", "0", $"{container.StartedAt?.UtcDateTime:HH:mm}", "?",
            "00:00:00", string.Join(' ', container.Command),
        ];
        foreach (string[] row in (string[][])[Header, process])
        {
            run.Process.WriteLine(string.Concat(row[..^1].Select(cell => cell.PadRight(ColumnWidth))) + row[^1]);
        }

        return Task.FromResult(0);
    }
}
