using Devx.Providers.Execution.Simulated.Colima;
using Devx.Providers.Execution.Simulated.Docker;
using Devx.Providers.Execution.Simulated.Lima;
using Devx.Providers.Execution.Simulated.OrbStack;
using Devx.Providers.Execution.Simulated.Podman;

namespace Devx.Providers.Execution.Simulated;

/// <summary>The programs that can be installed on a simulated computer: the only file that names all of them.</summary>
internal static class SimulatedPrograms
{
    /// <summary>Every program, where its installer puts it on macOS.</summary>
    public static IReadOnlyList<SimulatedProgram> All { get; } =
    [
        new("/usr/local/bin/docker", new DockerCli()),
        new("/usr/bin/open", new OpenCli()),
        new("/opt/podman/bin/podman", new PodmanCli()),
        new("/opt/homebrew/bin/limactl", new LimactlCli()),
        new("/opt/homebrew/bin/colima", new ColimaCli()),
        new("/usr/local/bin/orbctl", new OrbctlCli()),
    ];
}
