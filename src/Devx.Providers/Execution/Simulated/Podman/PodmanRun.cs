using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary>One run of one podman command: its process, arguments and engine, and what its commands share.</summary>
internal sealed class PodmanRun(SimulatedProcess process, PodmanCommand command, CobraArguments arguments, PodmanTarget target)
{
    /// <summary>The exit code of nearly every error of podman.</summary>
    public const int Failure = 125;

    /// <summary>The process.</summary>
    public SimulatedProcess Process => process;

    /// <summary>The computer.</summary>
    public SimulatedComputer Computer => process.Computer;

    /// <summary>The command's own arguments.</summary>
    public CobraArguments Arguments => arguments;

    /// <summary>The machine of the engine as it is now; null when no engine answers.</summary>
    public SimulatedMachine? FindMachine() =>
        target.FindMachine(process.State) is { IsRunning: true, Engine: not null } machine ? machine : null;

    /// <summary>The machine of the engine, for commands that were only called because it answers.</summary>
    public SimulatedMachine Machine => FindMachine() ?? NoMachine;

    /// <summary>The engine.</summary>
    public SimulatedEngine Engine => Machine.Engine ?? NoEngine;

    /// <summary>Its containers as they are now, the oldest first, with the one that holds each pod together.</summary>
    public IReadOnlyList<SimulatedContainer> Containers => PodmanPods.WithInfra(Engine);

    /// <summary>A container as it is now.</summary>
    public SimulatedContainer? Find(string nameOrId) =>
        Engine.Find(nameOrId) ?? Containers.FirstOrDefault(container => container.Name == nameOrId || container.Id == nameOrId);

    /// <summary>Says what went wrong.</summary>
    public int Fail(string message, int exitCode = Failure) => process.Fail(exitCode, $"Error: {message}");

    /// <summary>Says that no engine answers.</summary>
    public int EngineDown() => process.Fail(Failure, target.Unreachable(target.FindMachine(process.State)));

    /// <summary>Does something with each container that was named.</summary>
    /// <param name="act">Gives null when it is done, otherwise what is wrong.</param>
    /// <param name="missingExitCode">The exit code when there is none of a name.</param>
    public async Task<int> EachAsync(Func<string, SimulatedContainer, Task<PodmanOutcome>> act, int missingExitCode = Failure)
    {
        int exitCode = 0;
        foreach (string name in arguments.Words)
        {
            if (Find(name) is not { } container)
            {
                exitCode = Fail(
                    missingExitCode == Failure
                        ? $"no container with name or ID \"{name}\" found: no such container"
                        : $"no container with ID or name \"{name}\" found: no such container",
                    missingExitCode);
                continue;
            }

            PodmanOutcome outcome = await act(name, container).ConfigureAwait(false);
            process.Write(outcome.Output);
            exitCode = outcome.Error is null ? exitCode : Fail(outcome.Error, outcome.ExitCode);
        }

        return exitCode;
    }

    /// <summary>Prints a list as JSON, as lines of a template, or as a table.</summary>
    /// <param name="json">The text of <c>--format json</c>.</param>
    /// <param name="rows">The rows for a template.</param>
    /// <param name="columns">Header and field of each column of the table.</param>
    public int PrintRows(Func<string> json, Func<IEnumerable<JsonObject>> rows, params IReadOnlyList<(string Header, string Field)> columns)
    {
        string format = arguments.Value("format") ?? "table";
        if (format == "json")
        {
            process.Write(json());
            return 0;
        }

        if (format == "table")
        {
            process.Write(PodmanTable.Format(columns, [.. rows()]));
            return 0;
        }

        return PrintTemplate(format, rows());
    }

    /// <summary>Prints objects by a template.</summary>
    public int PrintTemplate(string format, IEnumerable<JsonNode> rows)
    {
        GoTemplate? template = GoTemplate.Parse(format);
        foreach (JsonNode row in rows)
        {
            if (template?.Apply(row) is not { } line)
            {
                return Fail($"template: {command.Path}: the simulated podman knows only fields in a template, not \"{format}\"");
            }

            process.WriteLine(line);
        }

        return 0;
    }

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

    private static SimulatedEngine NoEngine => new() { Dialect = SimulatedDialect.Podman, Version = "" };
}
