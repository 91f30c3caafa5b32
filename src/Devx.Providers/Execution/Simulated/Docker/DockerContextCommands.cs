using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary><c>docker context …</c>.</summary>
internal static class DockerContextCommands
{
    private const string HostKey = "host=";

    private const string EnvironmentWins =
        "Warning: DOCKER_HOST environment variable overrides the active context. "
        + "To use a context, either set the global --context flag, or unset DOCKER_HOST environment variable.";

    /// <summary><c>docker context ls</c>.</summary>
    public static Task<int> ListAsync(DockerRun run, CancellationToken cancellationToken)
    {
        string? host = run.Process.Variable("DOCKER_HOST");
        IEnumerable<SimulatedDockerContext> contexts =
        [
            new("default", host ?? DockerTarget.DefaultHost, "Current DOCKER_HOST based configuration"),
            .. run.Process.State.DockerContexts.OrderBy(context => context.Name, StringComparer.Ordinal),
        ];
        if (run.Arguments.Has("quiet"))
        {
            run.Process.Write(string.Concat(contexts.Select(context => context.Name + "\n")));
            return Task.FromResult(0);
        }

        bool isTable = run.Arguments.Value("format") is null or "table";
        run.PrintRows(
            contexts.Select(context => Row(context, run.Target.Context == context.Name, isTable)),
            ("NAME", "Name"), ("DESCRIPTION", "Description"), ("DOCKER ENDPOINT", "DockerEndpoint"), ("ERROR", "Error"));
        return Task.FromResult(host is null ? 0 : run.Process.Fail(0, EnvironmentWins));
    }

    /// <summary><c>docker context show</c>.</summary>
    public static Task<int> ShowAsync(DockerRun run, CancellationToken cancellationToken)
    {
        run.Process.WriteLine(run.Target.Context);
        return Task.FromResult(0);
    }

    /// <summary><c>docker context use</c>.</summary>
    public static Task<int> UseAsync(DockerRun run, CancellationToken cancellationToken)
    {
        string name = run.Arguments.Words[0];
        if (name != "default" && Find(run, name) is null)
        {
            return Task.FromResult(run.Process.Fail(1, DockerTarget.Missing(run.Process, name)));
        }

        run.Process.Computer.Change(state => state with { CurrentDockerContext = name });
        run.Process.WriteLine(name);
        return Task.FromResult(run.Process.Fail(0, run.Process.Variable("DOCKER_HOST") is null
            ? $"Current context is now \"{name}\""
            : EnvironmentWins));
    }

    /// <summary><c>docker context inspect</c>.</summary>
    public static Task<int> InspectAsync(DockerRun run, CancellationToken cancellationToken)
    {
        var found = new JsonArray();
        string? missing = null;
        foreach (string name in run.Arguments.Words.Count > 0 ? run.Arguments.Words : [run.Target.Context])
        {
            SimulatedDockerContext? context = name == "default" ? new("default", DockerTarget.DefaultHost) : Find(run, name);
            missing ??= context is null ? name : null;
            if (context is not null)
            {
                found.Add((JsonNode)Details(run, context));
            }
        }

        run.Process.WriteLine(GoJson.Indented(found, 4));
        return Task.FromResult(missing is null ? 0 : run.Process.Fail(1, DockerTarget.Missing(run.Process, missing)));
    }

    /// <summary><c>docker context create</c>.</summary>
    public static Task<int> CreateAsync(DockerRun run, CancellationToken cancellationToken)
    {
        string name = run.Arguments.Words[0], endpoint = run.Arguments.Value("docker") ?? "";
        if (name == "default" || Find(run, name) is not null)
        {
            return Task.FromResult(run.Process.Fail(1, $"context \"{name}\" already exists"));
        }

        string host = endpoint.Split(',')
            .FirstOrDefault(part => part.StartsWith(HostKey, StringComparison.Ordinal), HostKey)[HostKey.Length..];
        var context = new SimulatedDockerContext(name, host, run.Arguments.Value("description") ?? "");
        run.Process.Computer.Change(state => state with { DockerContexts = state.DockerContexts.Add(context) });
        run.Process.WriteLine(name);
        return Task.FromResult(run.Process.Fail(0, $"Successfully created context \"{name}\""));
    }

    /// <summary><c>docker context rm</c>.</summary>
    public static Task<int> RemoveAsync(DockerRun run, CancellationToken cancellationToken)
    {
        int exitCode = 0;
        foreach (string name in run.Arguments.Words)
        {
            if (Find(run, name) is not { } context)
            {
                exitCode = run.Arguments.Has("force") ? exitCode : run.Process.Fail(1, DockerTarget.Missing(run.Process, name));
            }
            else if (name == run.Target.Context && !run.Arguments.Has("force"))
            {
                exitCode = run.Process.Fail(1, $"context \"{name}\" is in use, set -f flag to force remove");
            }
            else
            {
                run.Process.Computer.Change(state => state with
                {
                    DockerContexts = state.DockerContexts.Remove(context),
                    CurrentDockerContext = state.CurrentDockerContext == name ? "default" : state.CurrentDockerContext,
                });
                run.Process.WriteLine(name);
            }
        }

        return Task.FromResult(exitCode);
    }

    /// <summary>The file that docker keeps of a context.</summary>
    public static JsonObject Metadata(SimulatedDockerContext context) => new()
    {
        ["Name"] = context.Name,
        ["Metadata"] = context.Description.Length > 0 ? new JsonObject { ["Description"] = context.Description } : new JsonObject(),
        ["Endpoints"] = new JsonObject { ["docker"] = new JsonObject { ["Host"] = context.Host, ["SkipTLSVerify"] = false } },
    };

    private static SimulatedDockerContext? Find(DockerRun run, string name) =>
        run.Process.State.DockerContexts.FirstOrDefault(context => context.Name == name);

    private static JsonObject Row(SimulatedDockerContext context, bool isCurrent, bool isTable) => new()
    {
        ["Current"] = isCurrent,
        ["Description"] = context.Description,
        ["DockerEndpoint"] = context.Host,
        ["Error"] = "",
        ["Name"] = context.Name + (isTable && isCurrent ? " *" : ""),
    };

    private static JsonObject Details(DockerRun run, SimulatedDockerContext context)
    {
        JsonObject details = Metadata(context);
        string folder = $"{run.Process.Computer.Platform.HomeDirectory}/.docker/contexts";
        string name = DockerTarget.FolderOf(context.Name);
        details["TLSMaterial"] = new JsonObject();
        details["Storage"] = context.Name == "default"
            ? new JsonObject { ["MetadataPath"] = "<IN MEMORY>", ["TLSPath"] = "<IN MEMORY>" }
            : new JsonObject { ["MetadataPath"] = $"{folder}/meta/{name}", ["TLSPath"] = $"{folder}/tls/{name}" };
        return details;
    }
}
