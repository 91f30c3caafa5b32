using System.Diagnostics;
using System.Globalization;

namespace Devx.Tui.Tests.EndToEnd;

/// <summary>A program in tmux: another real terminal, whose idea of the screen is independent of ours.</summary>
internal sealed class TmuxProgram : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private readonly string _socket = $"devx-test-{Guid.NewGuid():N}";

    public TmuxProgram(IReadOnlyList<string> command, int columns = 80, int rows = 24)
    {
        string line = string.Join(' ', command.Select(word => $"'{word}'"));
        Tmux(
            "-f", "/dev/null", "new-session", "-d", "-x", columns.ToString(CultureInfo.InvariantCulture), "-y",
            rows.ToString(CultureInfo.InvariantCulture), $"env -u DisableRealDriverIO PS1='$ ' {line}; echo ended with $?; exec cat");
    }

    public string Screen => Tmux("capture-pane", "-p");

    /// <summary>Skips the test without tmux; where it is required its absence is a failure.</summary>
    public static void Require()
    {
        bool isThere = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "tmux")));
        if (!isThere && Environment.GetEnvironmentVariable("DEVX_REAL") != "required")
        {
            Assert.Skip("tmux is not installed");
        }

        Assert.True(isThere, "tmux is required and not installed");
    }

    public TmuxProgram Type(params string[] keys)
    {
        Tmux(["send-keys", .. keys]);
        return this;
    }

    public void Resize(int columns, int rows) => Tmux(
        "resize-window", "-x", columns.ToString(CultureInfo.InvariantCulture), "-y", rows.ToString(CultureInfo.InvariantCulture));

    public TmuxProgram Shows(string text)
    {
        long start = Stopwatch.GetTimestamp();
        string screen = Screen;
        while (!screen.Contains(text, StringComparison.Ordinal))
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Deadline, $"waited in vain for '{text}'; the screen is\n{screen}");
            screen = Screen;
        }

        return this;
    }

    public void Dispose() => Tmux("kill-server");

    private string Tmux(params string[] arguments)
    {
        var start = new ProcessStartInfo("tmux") { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment.Remove("TMUX");
        start.Environment["LANG"] = "C.UTF-8";
        string[] words = ["-L", _socket, .. arguments];
        Array.ForEach(words, start.ArgumentList.Add);
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
