using System.Diagnostics;
using System.Globalization;
using Devx.Providers.Execution;
using Devx.Providers.Execution.Local;

namespace Devx.Providers.Tests.Execution.Local;

/// <summary>The real child program, and the real runner with times short enough for tests.</summary>
internal static class FakeCli
{
    public static readonly RunnerLimits ShortTimes = new()
    {
        InterruptGrace = TimeSpan.FromMilliseconds(40),
        TerminateGrace = TimeSpan.FromMilliseconds(40),
        KillGrace = TimeSpan.FromSeconds(5),
        PipeGrace = TimeSpan.FromMilliseconds(40),
    };

    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "devx-fake-cli");

    /// <summary>A request that has all the time it needs on a busy machine.</summary>
    public static CommandRequest Request(params string[] arguments) => new(Path, arguments) { Timeout = TimeSpan.FromSeconds(60) };

    public static LocalCommandRunner Runner(
        RunnerLimits? limits = null, TimeProvider? time = null, HostPlatform? platform = null, LivingChildren? living = null)
    {
        limits ??= ShortTimes;
        time ??= TimeProvider.System;
        platform ??= LocalPlatform.Read();
        return new LocalCommandRunner(
            new ChildLauncher(platform, new LinuxProcessTable(new LocalHostFiles()), living ?? new LivingChildren(), limits, time),
            limits, time);
    }

    /// <summary>True while a process runs; one that waits for its parent to collect it does not.</summary>
    public static bool IsRunning(int id) => new LinuxProcessTable(new LocalHostFiles()).Find(id) is not null;

    /// <summary>Kills what <c>leave</c> says that it left.</summary>
    /// <returns>False when it had ended already.</returns>
    public static bool EndWhatIsLeft(string output)
    {
        string line = output.Split('\n').First(line => line.StartsWith("left ", StringComparison.Ordinal));
        int id = int.Parse(line["left ".Length..], CultureInfo.InvariantCulture);
        if (!IsRunning(id))
        {
            return false;
        }

        using Process process = Process.GetProcessById(id);
        process.Kill();
        return true;
    }
}
