using Devx.Providers.Execution;

namespace Devx.Providers.Limactl;

/// <summary>The files that tell what an instance is doing.</summary>
internal static class LimactlLogFiles
{
    /// <summary>The host agent's log, then the guest's consoles, then the host agent's events.</summary>
    /// <param name="files">The computer's files.</param>
    /// <param name="folder">The instance's folder.</param>
    public static IReadOnlyList<string> Of(IHostFiles files, string folder) =>
    [
        $"{folder}/ha.stderr.log",
        .. files.List(folder).Where(IsConsole).Order(StringComparer.Ordinal),
        $"{folder}/ha.stdout.log",
    ];

    // serial.log, serialp.log, serialv.log: which of them there are depends on the hypervisor.
    private static bool IsConsole(string path) =>
        Path.GetFileName(path) is var name && name.StartsWith("serial", StringComparison.Ordinal)
        && name.EndsWith(".log", StringComparison.Ordinal);
}
