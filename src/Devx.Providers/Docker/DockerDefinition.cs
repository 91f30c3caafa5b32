using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Docker;

/// <summary>How docker is found and made.</summary>
public static class DockerDefinition
{
    /// <summary>The definition.</summary>
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = EngineMachine.Provider,
        Program = "docker",
        VersionArguments = ["--version"],
        ParseVersion = DockerParser.Version,
        UsualFolders = platform => [.. RuntimeProgram.UsualFolders(platform), "/Applications/Docker.app/Contents/Resources/bin"],
        InstallHint = InstallHint,
        Create = (host, detected) => new Provider(
            detected,
            new DockerProvider(host, detected.BinaryPath),
            machine => machine.Runtime is { } endpoint ? new DockerRuntime(host, detected.BinaryPath, endpoint) : null),
    };

    private static string InstallHint(HostPlatform platform) => platform.System switch
    {
        HostSystem.MacOs => "Install Docker Desktop (brew install --cask docker), OrbStack or Colima.",
        HostSystem.Linux =>
            "Install Docker Engine with your package manager (Debian: sudo apt install docker.io) or from docs.docker.com/engine/install.",
    };
}
