using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Devx.Providers.Containers;
using Devx.Providers.Execution;

namespace Devx.Providers.Docker;

/// <summary>
/// Reads the contexts from docker's own files: the same answer as <c>docker context ls</c> without starting a program. The order of
/// docker's own choice is kept: DOCKER_HOST, DOCKER_CONTEXT, the current context of config.json, the default one.
/// </summary>
internal sealed class DockerContexts(HostAccess host)
{
    private const string DefaultEndpoint = "unix:///var/run/docker.sock";
    private static readonly string[] Overriding = ["DOCKER_HOST", "DOCKER_CONTEXT"];

    /// <summary>All ways to reach an engine, the default context first.</summary>
    public IReadOnlyList<DockerContext> Read()
    {
        string? environment = host.Platform.Variable("DOCKER_HOST");
        string? current = environment is null ? CurrentName() : null;
        var contexts = new List<DockerContext> { Context(DockerContext.DefaultName, DefaultEndpoint, current) };
        contexts.AddRange(FromFiles().OrderBy(file => file.Name,
            StringComparer.Ordinal).Select(file => Context(file.Name, file.Endpoint, current)));
        AddEndpoint(contexts, "rootless", RootlessEndpoint(), isCurrent: false);
        AddEndpoint(contexts, "docker-host", environment, isCurrent: true);
        return contexts;
    }

    /// <summary>Why <c>docker context use</c> would change nothing in this terminal; null when it would.</summary>
    public string? OverridingVariable() =>
        Overriding.FirstOrDefault(name => host.Platform.Variable(name) is not null);

    private string ConfigDirectory => host.Platform.Variable("DOCKER_CONFIG") ?? $"{host.Platform.HomeDirectory}/.docker";

    private string CurrentName() =>
        host.Platform.Variable("DOCKER_CONTEXT")
        ?? ReadJson($"{ConfigDirectory}/config.json", DockerJson.Default.DockerConfigFile)?.CurrentContext
        ?? DockerContext.DefaultName;

    /// <summary>Contexts without a readable file are left out: any docker command but theirs works without them.</summary>
    private IEnumerable<(string Name, string Endpoint)> FromFiles()
    {
        foreach (string folder in host.Files.List($"{ConfigDirectory}/contexts/meta"))
        {
            if (ReadJson($"{folder}/meta.json", DockerJson.Default.DockerContextFile) is { Name.Length: > 0 } file
                && file.Endpoints?.GetValueOrDefault("docker")?.Host is { Length: > 0 } endpoint)
            {
                yield return (file.Name, endpoint);
            }
        }
    }

    private string? RootlessEndpoint() =>
        host.Platform.Variable("XDG_RUNTIME_DIR") is { } folder && host.Files.Exists($"{folder}/docker.sock")
            ? $"unix://{folder}/docker.sock" : null;

    /// <summary>Adds an endpoint that no context leads to.</summary>
    private static void AddEndpoint(List<DockerContext> contexts, string name, string? endpoint, bool isCurrent)
    {
        if (endpoint is null)
        {
            return;
        }

        var added = new DockerContext(name, endpoint, endpoint, isCurrent);
        int known = contexts.FindIndex(context => context.Key == added.Key);
        if (known < 0)
        {
            contexts.Add(added);
        }
        else if (isCurrent)
        {
            contexts[known] = contexts[known] with { IsCurrent = true };
        }
    }

    private static DockerContext Context(string name, string endpoint, string? current) =>
        new(name, endpoint, DockerCommandLine.AddressOf(name), name == current);

    private T? ReadJson<T>(string path, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return host.Files.ReadText(path) is { } text ? JsonSerializer.Deserialize(text, type) : null;
        }
        catch (JsonException)
        {
            // Docker itself goes on without such a file, with a warning of its own.
            return null;
        }
    }
}
