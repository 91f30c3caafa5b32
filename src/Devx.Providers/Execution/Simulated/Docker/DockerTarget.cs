using System.Security.Cryptography;
using System.Text;
using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary>The engine that a run of docker talks to.</summary>
/// <param name="Context">The context's name; <c>default</c> when a host was given.</param>
/// <param name="Host">Where it leads.</param>
/// <param name="Error">Why there is none.</param>
internal sealed record DockerTarget(string Context, string Host, string? Error = null)
{
    /// <summary>Where the context <c>default</c> leads.</summary>
    public const string DefaultHost = "unix:///var/run/docker.sock";

    private const string UnixPrefix = "unix://";

    /// <summary>The target of the global flags, the environment, or the context in use.</summary>
    public static DockerTarget Resolve(SimulatedProcess process, CobraArguments globals)
    {
        string? host = globals.Value("host"), context = globals.Value("context");
        if (host is not null && context is not null)
        {
            return new DockerTarget("", "", "conflicting options: cannot specify both --host and --context");
        }

        return host is not null ? new DockerTarget("default", host)
            : context is not null ? OfContext(process, context)
            : process.Variable("DOCKER_HOST") is { } hostVariable ? new DockerTarget("default", hostVariable)
            : OfContext(process, process.Variable("DOCKER_CONTEXT") ?? process.State.CurrentDockerContext);
    }

    /// <summary>The machine whose engine answers there; null when none does.</summary>
    public SimulatedMachine? FindMachine(SimulatedState state)
    {
        if (!Host.StartsWith(UnixPrefix, StringComparison.Ordinal))
        {
            return null;
        }

        string socket = Host == DefaultHost ? state.DefaultDockerSocket : Host[UnixPrefix.Length..];
        return state.FindBySocket(socket) is { IsRunning: true } machine ? machine : null;
    }

    /// <summary>Docker's name for the folder of a context.</summary>
    public static string FolderOf(string context) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(context)));

    /// <summary>What docker says of a context that is not there.</summary>
    public static string Missing(SimulatedProcess process, string name) =>
        $"context \"{name}\": context not found: "
        + $"open {process.Computer.Platform.HomeDirectory}/.docker/contexts/meta/{FolderOf(name)}/meta.json: no such file or directory";

    private static DockerTarget OfContext(SimulatedProcess process, string name) =>
        name == "default" ? new DockerTarget(name, DefaultHost)
        : process.State.DockerContexts.FirstOrDefault(context => context.Name == name) is { } found ? new DockerTarget(name, found.Host)
        : new DockerTarget(name, "", $"Failed to initialize: unable to resolve docker endpoint: {Missing(process, name)}");
}
