namespace Devx.Providers.Execution.Simulated.Nerdctl;

/// <summary><c>nerdctl top</c>.</summary>
internal static class NerdctlTop
{
    private static readonly string[] Header = ["UID", "PID", "PPID", "C", "STIME", "TTY", "TIME", "CMD"];

    /// <summary>Runs it.</summary>
    public static Task<int> RunAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        if (run.Find(run.Words[0]) is not { } container)
        {
            return Task.FromResult(run.Fatal($"no such container {run.Words[0]}"));
        }

        if (!container.IsAlive)
        {
            return Task.FromResult(run.Fatal($"container {container.Id} is not running"));
        }

        string[] row =
        [
            "root", $"{container.ProcessId}", $"{container.ProcessId - 26}", "0", $"{container.StartedAt?.UtcDateTime:HH:mm}", "?",
            "00:00:00", string.Join(' ', container.Command),
        ];
        run.Process.Write(string.Join("    ", Header) + "\n" + string.Join("    ", row) + "\n");
        return Task.FromResult(0);
    }
}
