using Devx.Providers.Contracts;
using Devx.Providers.Detection;
using Devx.Providers.Execution;
using Devx.Testing;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace Devx.Providers.Tests;

public sealed class ServiceCollectionExtensionsTests
{
    private readonly ScriptedCommandRunner _runner = new();
    private readonly FakeHostFiles _files = new();

    [Fact]
    public async Task Registers_all_five_providers_in_order_of_preference()
    {
        Install("/usr/local/bin/docker", "--version", "Docker version 28.5.2+dfsg4, build 9cc6dea35e9a963f281434761c656fba4ac43aed");
        Install("/usr/local/bin/orbctl", "version", "Version: 2.2.3 (2020300)\nCommit: abc");
        Install("/opt/homebrew/bin/limactl", "--version", "limactl version 2.2.0-rc.0");
        Install("/opt/homebrew/bin/colima", "--version", "colima version v0.10.3");
        Install("/opt/podman/bin/podman", "--version", "podman version 5.8.6");
        ProviderRegistry registry = Registry(HostSystem.MacOs);

        IReadOnlyList<DetectedProvider> detected = await registry.DetectAsync(CancellationToken.None);

        Assert.Equal(
            ["podman 5.8.6", "lima 2.2.0-rc.0", "colima 0.10.3", "docker 28.5.2+dfsg4", "orbstack 2.2.3"],
            detected.Select(provider => $"{provider.Name} {provider.Version}"));
        Assert.All(detected, provider => Assert.Equal(provider.Name, registry.Get(provider.Name).Name));
    }

    [Fact]
    public async Task Does_not_take_the_docker_command_of_podman_for_docker()
    {
        Install("/usr/bin/docker", "--version", "podman version 5.4.2");
        Install("/usr/bin/podman", "--version", "podman version 5.4.2");

        IReadOnlyList<DetectedProvider> detected = await Registry(HostSystem.Linux).DetectAsync(CancellationToken.None);

        Assert.Equal(["podman"], detected.Select(provider => provider.Name));
    }

    [Fact]
    public async Task Says_for_each_system_how_to_install_what_exists_there()
    {
        ProviderRegistry linux = Registry(HostSystem.Linux);
        ProviderRegistry mac = Registry(HostSystem.MacOs);

        await linux.DetectAsync(CancellationToken.None);
        await mac.DetectAsync(CancellationToken.None);

        Assert.Equal(["podman", "lima", "colima", "docker"], linux.Undetected.Select(provider => provider.Name));
        Assert.Equal(["podman", "lima", "colima", "docker", "orbstack"], mac.Undetected.Select(provider => provider.Name));
        Assert.All(linux.Undetected.Concat(mac.Undetected), provider => Assert.NotEmpty(provider.InstallHint));
        Assert.All(mac.Undetected, provider => Assert.Contains("/opt/homebrew/bin", provider.SearchedFolders));
    }

    private void Install(string path, string argument, string version)
    {
        _files.Files[path] = "";
        _runner.On([path, argument], output: version + "\n");
    }

    /// <summary>A computer whose PATH is that of a program started from a desktop.</summary>
    private ProviderRegistry Registry(HostSystem system)
    {
        var platform = new HostPlatform
        {
            System = system,
            HostName = "test",
            Architecture = "arm64",
            CpuCount = 8,
            HomeDirectory = "/home/test",
            Variables = new Dictionary<string, string> { ["PATH"] = "/usr/bin:/bin" },
        };
        var host = new HostAccess(_runner, Substitute.For<IInteractiveRunner>(), _files, TimeProvider.System, platform);
        IServiceCollection services = new ServiceCollection().AddDevxProviders(host);
        Assert.Contains(services, service => host.Equals(service.ImplementationInstance));
        return services.Select(service => service.ImplementationInstance).OfType<ProviderRegistry>().Single();
    }
}
