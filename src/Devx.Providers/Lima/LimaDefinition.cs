using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Guests;
using Devx.Providers.Limactl;

namespace Devx.Providers.Lima;

/// <summary>How lima is found.</summary>
public static class LimaDefinition
{
    /// <summary>The definition.</summary>
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = "lima",
        Program = "limactl",
        VersionArguments = ["--version"],
        ParseVersion = LimactlParser.ParseVersion,
        UsualFolders = UsualFolders.Of,
        InstallHint = platform => platform.System switch
        {
            HostSystem.MacOs => "Install it with: brew install lima",
            HostSystem.Linux => "Install it from https://lima-vm.io/docs/installation, or with: brew install lima",
        },
        Create = (host, detected) => new Provider(
            detected, new LimaProvider(host, detected.BinaryPath), machine => ContainerRuntimes.Create(host, machine)),
    };
}
