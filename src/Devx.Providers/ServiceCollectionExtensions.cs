using Devx.Providers.Colima;
using Devx.Providers.Contracts;
using Devx.Providers.Detection;
using Devx.Providers.Docker;
using Devx.Providers.Execution;
using Devx.Providers.Lima;
using Devx.Providers.OrbStack;
using Devx.Providers.Podman;
using Microsoft.Extensions.DependencyInjection;

namespace Devx.Providers;

/// <summary>Registers the library with a container of services.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Every provider, in the order of preference.</summary>
    private static readonly ProviderDefinition[] Definitions =
    [
        PodmanDefinition.Definition, LimaDefinition.Definition, ColimaDefinition.Definition, DockerDefinition.Definition,
        OrbStackDefinition.Definition,
    ];

    /// <summary>Adds the computer and the registry of its providers.</summary>
    public static IServiceCollection AddDevxProviders(this IServiceCollection services, HostAccess host) => services
        .AddSingleton(host)
        .AddSingleton(new ProviderRegistry(host, Definitions));
}
