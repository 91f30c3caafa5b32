using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Guests;

namespace Devx.Providers.Colima;

/// <summary>How colima is found.</summary>
public static class ColimaDefinition
{
    /// <summary>The definition.</summary>
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = "colima",
        Program = "colima",
        VersionArguments = ["--version"],
        ParseVersion = ColimaParser.ParseVersion,
        UsualFolders = UsualFolders.Of,
        InstallHint = platform => platform.System switch
        {
            HostSystem.MacOs => "Install it with: brew install colima docker",
            HostSystem.Linux => "Install lima first, then colima from https://github.com/abiosoft/colima#installation",
        },
        Create = (host, detected) => new Provider(
            detected, new ColimaProvider(host, detected.BinaryPath), machine => ContainerRuntimes.Create(host, machine)),
    };
}
