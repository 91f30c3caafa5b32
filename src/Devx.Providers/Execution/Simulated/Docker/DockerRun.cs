using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary>One run of one docker command: its process, arguments and engine, and what its commands share.</summary>
/// <param name="process">The process.</param>
/// <param name="command">The command.</param>
/// <param name="arguments">Its arguments.</param>
/// <param name="target">The engine it talks to.</param>
internal sealed class DockerRun(SimulatedProcess process, DockerCommand command, CobraArguments arguments, DockerTarget target)
{
    /// <summary>The process.</summary>
    public SimulatedProcess Process => process;

    /// <summary>The command's own arguments.</summary>
    public CobraArguments Arguments => arguments;

    /// <summary>The engine it talks to.</summary>
    public DockerTarget Target => target;

    /// <summary>The machine of the engine as it is now; null when no engine answers.</summary>
    public SimulatedMachine? FindMachine() => target.FindMachine(process.State);

    /// <summary>The machine of the engine, for commands that were only called because it answers.</summary>
    public SimulatedMachine Machine { get; } = target.FindMachine(process.State) ?? NoMachine;

    /// <summary>The engine.</summary>
    public SimulatedEngine Engine => Machine.Engine ?? NoEngine;

    /// <summary>Its containers as they are now, the newest first.</summary>
    public IEnumerable<SimulatedContainer> Containers =>
        (FindMachine()?.Containers ?? []).OrderByDescending(container => container.CreatedAt).ThenBy(container => container.Name);

    /// <summary>A container as it is now.</summary>
    public SimulatedContainer? Find(string nameOrId) => FindMachine()?.Engine?.Find(nameOrId.TrimStart('/'));

    /// <summary>Says that no engine answers.</summary>
    public int EngineDown() => process.Fail(1, $"Cannot connect to the Docker daemon at {target.Host}. Is the docker daemon running?");

    /// <summary>Says what the engine refused.</summary>
    public int Refused(string message) => process.Fail(1, $"Error response from daemon: {message}");

    /// <summary>Does something with each container that was named; prints the name, or what was refused.</summary>
    /// <param name="act">Gives null when it is done, otherwise what the engine says.</param>
    public async Task<int> EachAsync(Func<SimulatedContainer, Task<string?>> act)
    {
        int exitCode = 0;
        foreach (string name in arguments.Words)
        {
            string? refused = Find(name) is { } container ? await act(container).ConfigureAwait(false) : $"No such container: {name}";
            if (refused is null)
            {
                process.WriteLine(name);
            }
            else
            {
                exitCode = Refused(refused);
            }
        }

        return exitCode;
    }

    /// <summary>Prints rows in the format that was asked for.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="columns">Header and field of each column of the table.</param>
    public int PrintRows(IEnumerable<JsonObject> rows, params IReadOnlyList<(string Header, string Field)> columns)
    {
        string format = arguments.Value("format") ?? "table";
        if (format == "table")
        {
            process.Write(DockerTable.Format([[.. columns.Select(column => column.Header)],
                .. rows.Select(row => columns.Select(column => row[column.Field]?.ToString() ?? "").ToList())]));
            return 0;
        }

        if (GoTemplate.Parse(format == "json" ? "{{json .}}" : format) is not { } template)
        {
            return UnknownTemplate(format);
        }

        foreach (JsonObject row in rows)
        {
            if (template.Apply(row) is not { } line)
            {
                return UnknownTemplate(format);
            }

            process.WriteLine(line);
        }

        return 0;
    }

    /// <summary>Prints one object in the format that was asked for.</summary>
    /// <param name="node">The object.</param>
    /// <param name="text">The text without a format.</param>
    public int PrintObject(JsonNode node, Func<string> text)
    {
        string? format = arguments.Value("format");
        string? output = format switch
        {
            null => text(),
            "json" => GoJson.Line(node) + "\n",
            _ => GoTemplate.Parse(format)?.Apply(node) is { } applied ? applied + "\n" : null,
        };
        if (output is null)
        {
            return UnknownTemplate(format ?? "");
        }

        process.Write(output);
        return 0;
    }

    /// <summary>Says that a word was too much or missing, as docker 28 does.</summary>
    public int WrongCount(string requirement) => process.Fail(
        1, $"docker: '{command.Path}' {requirement}\n\nUsage:  {command.Usage}\n\nRun '{command.Path} --help' for more information");

    private int UnknownTemplate(string format) =>
        process.Fail(1, $"template parsing error: template: :1: the simulated docker knows only fields in a template, not \"{format}\"");

    private static SimulatedMachine NoMachine => new()
    {
        Provider = "",
        Name = "",
        CpuCount = 1,
        Memory = 0,
        Disk = 0,
        CreatedAt = DateTimeOffset.UnixEpoch,
        Engine = NoEngine,
    };

    private static SimulatedEngine NoEngine => new() { Dialect = SimulatedDialect.Docker, Version = "" };
}
