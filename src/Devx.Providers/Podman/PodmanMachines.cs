using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Podman;

/// <summary>Makes the list of podman's machines: one command for machines and one for connections, both at once.</summary>
internal sealed class PodmanMachines(HostAccess host, PodmanCommands commands, string? version)
{
    private readonly StartingClock _starting = new(host.Time);
    private readonly PodmanFiles _files = new(host);
    private readonly PodmanMachineInfo _info = new(host);
    private string? _version = version;

    /// <summary>The engine of this host (Linux) and the machines of this user, ordered by name.</summary>
    /// <exception cref="ProviderException">Podman could not be run, or nothing of its machines could be read.</exception>
    public async Task<IReadOnlyList<MachineInfo>> ListAsync(CancellationToken cancellationToken)
    {
        if (host.Platform.IsRoot)
        {
            return HasHostEngine
                ? [_info.OfHost(isDefault: true, _version, null)]
                : throw new ProviderException(ProviderFailure.NotPermitted, PodmanCapabilities.Root);
        }

        bool ofAllProviders = await NeedsAllProvidersAsync(cancellationToken).ConfigureAwait(false);
        CommandResult[] answers = await Task.WhenAll(
            RunAsync(commands.List(ofAllProviders), cancellationToken),
            RunAsync(commands.Connections(), cancellationToken)).ConfigureAwait(false);
        (IReadOnlyList<MachineInfo> machines, string? problem) =
            await MachinesAsync(answers[0], DefaultConnection(answers[1]), cancellationToken).ConfigureAwait(false);
        IEnumerable<MachineInfo> all = HasHostEngine
            ? machines.Append(_info.OfHost(machines.All(machine => !machine.IsDefault), _version, problem))
            : machines;
        return [.. all.OrderBy(machine => machine.Id.Name, StringComparer.Ordinal)];
    }

    /// <summary>The program's version; asked once where detection did not say it.</summary>
    public async Task<ProgramVersion?> VersionAsync(CancellationToken cancellationToken)
    {
        if (_version is null)
        {
            CommandResult result = await RunAsync(commands.Version(), cancellationToken).ConfigureAwait(false);
            _version = PodmanParser.Version(result.StandardOutput) ?? "";
        }

        return ProgramVersion.Parse(_version);
    }

    private bool HasHostEngine => host.Platform.System == HostSystem.Linux;

    /// <summary>
    /// Podman 5.3 to 5.8 list one hypervisor's machines unless told otherwise; before there is no such option, from 6 on it is gone. Linux
    /// has one hypervisor only.
    /// </summary>
    private async Task<bool> NeedsAllProvidersAsync(CancellationToken cancellationToken) =>
        host.Platform.System != HostSystem.Linux
        && await VersionAsync(cancellationToken).ConfigureAwait(false) is { } known && known.IsAtLeast(5, 3) && !known.IsAtLeast(6, 0);

    /// <summary>The machines; none and the reason when podman will not list them but its engine on this host is there to show.</summary>
    private async Task<(IReadOnlyList<MachineInfo> Machines, string? Problem)> MachinesAsync(
        CommandResult list, string? defaultConnection, CancellationToken cancellationToken)
    {
        if (list.IsSuccess)
        {
            return (await ListedAsync(list, defaultConnection, cancellationToken).ConfigureAwait(false), null);
        }

        ProviderException error = PodmanMachineErrors.Explain(list);
        IReadOnlyList<MachineInfo> survivors = await SurvivorsAsync(error, cancellationToken).ConfigureAwait(false);
        return survivors.Count > 0 ? (survivors, null) : HasHostEngine ? ([], error.Message) : throw error;
    }

    private async Task<IReadOnlyList<MachineInfo>> ListedAsync(
        CommandResult list, string? defaultConnection, CancellationToken cancellationToken)
    {
        IReadOnlyList<PodmanMachineEntry> entries = PodmanParser.Machines(list.StandardOutput);
        Dictionary<string, bool> rootful = await RootfulAsync(entries, cancellationToken).ConfigureAwait(false);
        return
        [
            .. from entry in entries
               let name = entry.Name ?? ""
               let state = PodmanStates.Of(entry.Running, entry.Starting, _starting.Age(name, entry.Starting))
               let isRootful = rootful.GetValueOrDefault(name, defaultConnection == PodmanMachineInfo.Connection(name, isRootful: true))
               select _info.Listed(entry, state, isRootful, defaultConnection),
            .. PodmanParser.Incompatible(list.StandardError).Select(PodmanMachineInfo.Incompatible),
        ];
    }

    /// <summary>
    /// One machine that cannot be read makes podman's list fail for all. Then its files say which machines there are; each is asked for
    /// alone, unless a file itself is the reason, in which case podman answers for none.
    /// </summary>
    private async Task<IReadOnlyList<MachineInfo>> SurvivorsAsync(ProviderException error, CancellationToken cancellationToken)
    {
        IReadOnlyList<PodmanFiles.MachineFile> files = _files.All();
        return files.FirstOrDefault(file => file.Config is null) is { } cut
            ? [.. files.Select(file => _info.OfFile(file, StateBeside(cut, file)))]
            : await Task.WhenAll(files.Select(file => AskAloneAsync(file, error, cancellationToken))).ConfigureAwait(false);
    }

    private static MachineState StateBeside(PodmanFiles.MachineFile cut, PodmanFiles.MachineFile file) => file.Config is null
        ? new MachineState(
            MachineStatus.Broken, null,
            $"Its file {file.Path} cannot be read. Podman can use no machine until it is repaired or moved away.")
        : new MachineState(MachineStatus.Unknown, null, $"Podman can use no machine because {cut.Path} cannot be read.");

    private async Task<MachineInfo> AskAloneAsync(
        PodmanFiles.MachineFile file, ProviderException listError, CancellationToken cancellationToken)
    {
        CommandResult result = await RunAsync(commands.Inspect(file.VmType, file.Name), cancellationToken).ConfigureAwait(false);
        if (!result.IsSuccess)
        {
            return _info.OfFile(file, new MachineState(MachineStatus.Broken, null, PodmanMachineErrors.Explain(result).Message));
        }

        string? word = PodmanParser.Inspect(result.StandardOutput) is [{ } machine, ..] ? machine.State : null;
        return _info.OfFile(file, word switch
        {
            "running" => new MachineState(MachineStatus.Running, word),
            "starting" => new MachineState(MachineStatus.Starting, word),
            "stopped" or "" => new MachineState(MachineStatus.Stopped, word),
            _ => new MachineState(MachineStatus.Unknown, word, listError.Message),
        });
    }

    /// <summary>
    /// Whether containers run as root: the list does not say it. Podman's file does; where there is none, running machines are inspected.
    /// </summary>
    private async Task<Dictionary<string, bool>> RootfulAsync(
        IReadOnlyList<PodmanMachineEntry> entries, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, bool>();
        var unknown = new List<PodmanMachineEntry>();
        foreach (PodmanMachineEntry entry in entries)
        {
            if (_files.IsRootful(entry.Name ?? "", entry.VMType ?? "") is { } isRootful)
            {
                known[entry.Name ?? ""] = isRootful;
            }
            else if (entry.Running)
            {
                unknown.Add(entry);
            }
        }

        foreach (IGrouping<string?, PodmanMachineEntry> group in unknown.GroupBy(entry => entry.VMType))
        {
            CommandRequest inspect = commands.Inspect(group.Key, [.. group.Select(entry => entry.Name ?? "")]);
            CommandResult result = await RunAsync(inspect, cancellationToken).ConfigureAwait(false);
            foreach (PodmanInspectEntry inspected in PodmanParser.Inspect(result.StandardOutput))
            {
                known[inspected.Name ?? ""] = inspected.Rootful;
            }
        }

        return known;
    }

    private static string? DefaultConnection(CommandResult result) =>
        result.IsSuccess ? PodmanParser.Connections(result.StandardOutput).FirstOrDefault(connection => connection.Default)?.Name : null;

    private async Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await host.Runner.RunAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (CommandException exception)
        {
            throw Failures.From(exception);
        }
    }
}
