using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Docker;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Guest;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Nerdctl;

/// <summary>One run of one nerdctl command: its arguments, its engine, where it prints, and what the commands share.</summary>
/// <param name="process">The program, with the guest's output.</param>
/// <param name="guest">The guest it runs in.</param>
/// <param name="arguments">The command's own arguments.</param>
/// <param name="containerNamespace">The namespace it looks at; all containers are in <c>default</c>.</param>
internal sealed class NerdctlRun(SimulatedProcess process, GuestSystem guest, CobraArguments arguments, string containerNamespace)
{
    /// <summary>The namespace in which containers are when nothing is said.</summary>
    public const string DefaultNamespace = "default";

    /// <summary>The program.</summary>
    public SimulatedProcess Process => process;

    /// <summary>The command's own arguments.</summary>
    public CobraArguments Arguments => arguments;

    /// <summary>The words that are no flags.</summary>
    public IReadOnlyList<string> Words => arguments.Words;

    /// <summary>The guest.</summary>
    public GuestSystem Guest => guest;

    /// <summary>The machine as it is now.</summary>
    public SimulatedMachine Machine => process.State.Find(guest.Machine.Provider, guest.Machine.Name) ?? guest.Machine;

    /// <summary>The containers as they are now, the newest first.</summary>
    public IEnumerable<SimulatedContainer> Containers => containerNamespace == DefaultNamespace
        ? Machine.Containers.OrderByDescending(container => container.CreatedAt).ThenBy(container => container.Name, StringComparer.Ordinal)
        : [];

    /// <summary>A container by its name or id; null when there is none.</summary>
    public SimulatedContainer? Find(string name) => containerNamespace == DefaultNamespace ? Machine.Engine?.Find(name) : null;

    /// <summary>Gives up.</summary>
    /// <returns>The exit code, always 1.</returns>
    public int Fatal(string message)
    {
        process.WriteError(new GoLogLine(process.Now, "fatal", message).ToText() + "\n");
        return 1;
    }

    /// <summary>Does something with each named container, and prints the names of those with which it was done.</summary>
    /// <param name="act">Gives null when it is done, otherwise what nerdctl says.</param>
    public async Task<int> EachAsync(Func<SimulatedContainer, Task<string?>> act)
    {
        int exitCode = 0;
        foreach (string name in Words)
        {
            string? refused = Find(name) is { } container ? await act(container).ConfigureAwait(false) : $"no such container {name}";
            if (refused is null)
            {
                process.WriteLine(name);
            }
            else
            {
                exitCode = Fatal(refused);
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

        GoTemplate? template = GoTemplate.Parse(format == "json" ? "{{json .}}" : format);
        foreach (JsonObject row in rows)
        {
            if (template?.Apply(row) is not { } line)
            {
                return Fatal($"the simulated nerdctl knows only fields in a template, not \"{format}\"");
            }

            process.WriteLine(line);
        }

        return 0;
    }

    /// <summary>Changes what the engine keeps beside containers.</summary>
    public void Edit(Func<SimulatedEngine, SimulatedEngine> change) => process.Computer.Containers.EditEngine(Machine, change);
}
