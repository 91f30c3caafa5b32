using System.Globalization;
using System.Text.Json;
using Devx.Providers.Contracts;
using Devx.Tui.Monitoring;
using Devx.Tui.Terminal;

namespace Devx.Tui.Hosting.Listing;

/// <summary><c>devx-tui list</c>: the machines of all providers. One that fails is told on standard error; the others are listed.</summary>
internal sealed class MachineListing(ProviderPoll poll, TextWriter output, TextWriter error)
{
    private const string Unknown = "-";

    private static readonly string[] Head = ["MACHINE", "STATE", "CPUS", "MEMORY", "DISK", "ARCH", "TYPE", "DEFAULT"];

    /// <returns><see cref="ExitCodes.Unavailable"/> when a provider's machines are not known.</returns>
    public async Task<int> RunAsync(ProviderFindings findings, bool isJson, CancellationToken cancellationToken)
    {
        IReadOnlyList<ProviderAnswer> answers = await poll.AskAsync(findings.Found, cancellationToken);
        MachineInfo[] machines = [.. answers.SelectMany(answer => answer.Machines)];
        Print(machines, isJson);
        foreach (ProviderAnswer answer in answers)
        {
            Tell(answer);
        }

        if (findings.Found.Count == 0)
        {
            await error.WriteLineAsync("devx-tui: no provider is installed; devx-tui providers says where it looked.");
        }

        return answers.Any(answer => answer.IsUnknown) ? ExitCodes.Unavailable : ExitCodes.Done;
    }

    private void Print(MachineInfo[] machines, bool isJson)
    {
        IEnumerable<string> lines = isJson
            ? [JsonSerializer.Serialize([.. machines.Select(MachineJson.Of)], ListingJson.Default.IReadOnlyListMachineJson)]
            : TextTable.Lines(Head, machines.Select(Row));
        foreach (string line in lines)
        {
            output.WriteLine(line);
        }
    }

    private static string[] Row(MachineInfo machine) =>
    [
        machine.Id.ToString(), StateWord.Of(machine.State.Status), machine.CpuCount?.ToString(CultureInfo.InvariantCulture) ?? Unknown,
        Size(machine.Memory), Size(machine.Disk), machine.Architecture ?? Unknown, machine.VmType ?? Unknown,
        machine.IsDefault ? "*" : "",
    ];

    private static string Size(ByteSize? size) =>
        size is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value.GiB:0.#} GB") : Unknown;

    private void Tell(ProviderAnswer answer)
    {
        if (answer.Failure is { } failure)
        {
            string remedy = failure.Remedy is { } text ? $" {text}" : "";
            error.WriteLine($"devx-tui: {answer.Detected.Name}: {CleanText.Line(failure.Message + remedy)}");
        }
    }
}
