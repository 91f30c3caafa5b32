using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Lima;

namespace Devx.Providers.Execution.Simulated.Nerdctl;

/// <summary><c>nerdctl info</c> and <c>nerdctl version</c>.</summary>
internal static class NerdctlSystem
{
    /// <summary><c>nerdctl info</c>.</summary>
    public static Task<int> InfoAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        string[] security =
            ["name=seccomp,profile=builtin", "name=cgroupns", .. run.Guest.IsRootful ? Array.Empty<string>() : ["name=rootless"]];
        var info = new JsonObject
        {
            ["ID"] = run.Machine.Key,
            ["Driver"] = "overlayfs",
            ["LoggingDriver"] = "json-file",
            ["CgroupDriver"] = "systemd",
            ["CgroupVersion"] = "2",
            ["KernelVersion"] = run.Guest.Kernel,
            ["OperatingSystem"] = run.Guest.Distribution,
            ["OSType"] = "linux",
            ["Architecture"] = run.Machine.Architecture,
            ["NCPU"] = run.Machine.CpuCount,
            ["MemTotal"] = (long)(run.Machine.Memory * 0.965),
            ["Name"] = run.Guest.Hostname,
            ["ServerVersion"] = "v" + run.Machine.Engine?.Version,
            ["SecurityOptions"] = GoJson.Texts(security),
            ["Warnings"] = null,
        };
        run.Process.WriteLine(run.Arguments.Value("format") is null
            ? string.Join('\n', info.Select(pair => $"{pair.Key}: {pair.Value}"))
            : GoJson.Line(info));
        return Task.FromResult(0);
    }

    /// <summary><c>nerdctl version</c>.</summary>
    public static Task<int> VersionAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        var version = new JsonObject
        {
            ["Client"] = new JsonObject
            {
                ["Version"] = "v" + LimaVersion.Nerdctl,
                ["GitCommit"] = "",
                ["GoVersion"] = "go1.26.2",
                ["Os"] = "linux",
                ["Arch"] = run.Machine.Architecture == "aarch64" ? "arm64" : "amd64",
                ["Components"] = new JsonArray(),
            },
            ["Server"] = new JsonObject
            {
                ["Components"] = new JsonArray(new JsonObject { ["Name"] = "containerd", ["Version"] = "v" + run.Machine.Engine?.Version }),
            },
        };
        run.Process.WriteLine(run.Arguments.Value("format") is null
            ? $"Client:\n Version:\tv{LimaVersion.Nerdctl}\n\nServer:\n containerd:\n  Version:\tv{run.Machine.Engine?.Version}"
            : GoJson.Line(version));
        return Task.FromResult(0);
    }
}
