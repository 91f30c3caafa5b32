namespace Devx.Providers.Execution.Simulated;

/// <summary>The files of the simulated host: its programs, what the programs keep, and the kernel's counters.</summary>
internal sealed class SimulatedFiles(SimulatedComputer computer) : IHostFiles
{
    private readonly HostCounters _counters = new(computer);

    /// <inheritdoc/>
    public string? ReadText(string path) => All().FirstOrDefault(file => file.Path == path)?.Text();

    /// <inheritdoc/>
    public bool Exists(string path)
    {
        string directory = path.TrimEnd('/') + "/";
        return All().Any(file => file.Path == path || file.Path.StartsWith(directory, StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public long? FreeSpace(string path) => computer.FreeDisk;

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string directory)
    {
        string prefix = directory.TrimEnd('/') + "/";
        return [.. All().Where(file => file.Path.StartsWith(prefix, StringComparison.Ordinal))
            .Select(file => prefix + file.Path[prefix.Length..].Split('/')[0]).Distinct()];
    }

    private IEnumerable<SimulatedFile> All() =>
    [
        .. computer.Programs.Where(program => !computer.Faults.HasVanished(program.Name))
            .Select(program => new SimulatedFile(program.Path, () => "")),
        .. computer.Programs.SelectMany(program => program.Cli.Files(computer)),
        .. _counters.Files(),
    ];
}
