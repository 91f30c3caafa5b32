using System.Collections.Immutable;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>An instance in the making.</summary>
internal sealed class LimaCreation
{
    private static readonly TimeSpan ImageDownload = TimeSpan.FromSeconds(19), ArchiveDownload = TimeSpan.FromSeconds(7);
    private static readonly TimeSpan ImageFromCache = TimeSpan.FromSeconds(2.5);

    private readonly LimaRun _run;
    private readonly LimaTemplate _template;

    private LimaCreation(LimaRun run, string name, LimaTemplate template)
    {
        _run = run;
        Name = name;
        _template = template;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Says what is to be made, and complains as lima does before it begins.</summary>
    public static LimaCreation? Plan(LimaRun run, string locator, string? name, out string error)
    {
        if (FindTemplate(locator, out error) is not { } template)
        {
            return null;
        }

        string wanted = name ?? template.Name;
        error = LimaName.Complaint(wanted)
            ?? (run.Find(wanted) is not null ? $"instance `{wanted}` already exists" : "")
            + (run.Home.Provider == "lima" ? "" : $"mkdir {run.Home.Directory}/{wanted}: read-only file system");
        return error.Length == 0 ? new LimaCreation(run, wanted, template) : null;
    }

    /// <summary>Makes the instance as far as it goes without a download.</summary>
    /// <returns>Why it is not made; null when it is.</returns>
    public string? Begin()
    {
        LimaChanges changes = LimaChanges.Read(_run.Arguments);
        if (changes.Error is { } error)
        {
            return error;
        }

        _run.Log.Info("Terminal is not available, proceeding without opening an editor");
        IReadOnlyList<string> drivers = LimaDrivers.Of(_run.Computer.Platform);
        string driver = _run.Arguments.Value("vm-type") ?? drivers[0];
        if (!drivers.Contains(driver))
        {
            return $"failed to create driver instance: unknown or unsupported VM type: {driver}";
        }

        // A disk that is not there yet cannot shrink: one smaller than the template's is fine.
        SimulatedMachine usual = Machine(driver);
        SimulatedMachine machine = changes.Apply(usual with { Disk = 0 }, out string? invalid);
        if (invalid is null)
        {
            _run.Computer.Machines.Add(machine.Disk == 0 ? machine with { Disk = usual.Disk } : machine);
        }

        return invalid;
    }

    /// <summary>Fetches the image and what else the template asks for.</summary>
    public async Task DownloadAsync(CancellationToken cancellationToken)
    {
        LimaInstance instance = _run.Find(Name)!; // added by Begin
        bool isKnown = _run.Home.Instances(_run.Computer).Any(other => other.Name != Name && other.Template.Image == _template.Image);
        _run.Log.Info("Attempting to download the image", instance.ImageFields);
        await FetchAsync(instance.ImageLocation, "image", isKnown ? ImageFromCache : ImageDownload, isKnown, cancellationToken)
            .ConfigureAwait(false);
        if (instance.ContainerdMode != "none")
        {
            const string archive = $"https://github.com/containerd/nerdctl/releases/download/v{LimaVersion.Nerdctl}/nerdctl-full.tar.gz";
            string architecture = instance.Machine.Architecture;
            _run.Log.Info("Attempting to download the nerdctl archive", ("arch", architecture), ("digest", ""), ("location", archive));
            await FetchAsync(archive, "nerdctl archive", isKnown ? TimeSpan.Zero : ArchiveDownload, isKnown, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    private async Task FetchAsync(string location, string what, TimeSpan duration, bool isKnown, CancellationToken cancellationToken)
    {
        if (!isKnown)
        {
            _run.Log.Plain($"Downloading the {what} ({location[(location.LastIndexOf('/') + 1)..]})\n");
        }

        await _run.Process.WorkAsync(duration, cancellationToken).ConfigureAwait(false);
        _run.Log.Info(isKnown ? $"Using cache `{location}`" : $"Downloaded the {what} from `{location}`");
    }

    private SimulatedMachine Machine(string driver)
    {
        HostPlatform host = _run.Computer.Platform;
        string architecture = _run.Arguments.Value("arch") ?? (host.Architecture == "arm64" ? "aarch64" : host.Architecture);
        return new SimulatedMachine
        {
            Provider = "lima",
            Name = Name,
            CpuCount = Math.Min(4, host.CpuCount),
            Memory = Math.Min(4L << 30, _run.Computer.Memory / 2),
            Disk = 100L << 30,
            DiskUsed = 3L << 30,
            Architecture = architecture,
            VmType = driver,
            CreatedAt = _run.Process.Now,
            Properties = Properties(),
            Engine = Engine(),
        };
    }

    private ImmutableSortedDictionary<string, string> Properties()
    {
        ImmutableSortedDictionary<string, string> properties =
            ImmutableSortedDictionary<string, string>.Empty.Add(LimaTemplate.Property, _template.Name);
        return _run.Arguments.Value("containerd") is { } containerd ? properties.Add(LimaInstance.Containerd, containerd) : properties;
    }

    private SimulatedDialect? Dialect => _run.Arguments.Value("containerd") switch
    {
        null => _template.Engine,
        "none" => _template.Engine == SimulatedDialect.Containerd ? null : _template.Engine,
        _ => _template.Engine ?? SimulatedDialect.Containerd,
    };

    private SimulatedEngine? Engine() => Dialect is not { } dialect ? null : new SimulatedEngine
    {
        Dialect = dialect,
        Version = dialect switch
        {
            SimulatedDialect.Docker => "29.6.1",
            SimulatedDialect.Podman => "5.8.2",
            SimulatedDialect.Containerd => "2.3.3",
        },
        Socket = _template.HostSocket is { } socket ? $"{_run.Home.Directory}/{Name}/{socket}" : null,
        SystemName = "Ubuntu 26.04 LTS",
        Networks = [new SimulatedNetwork(SimulatedId.Of(Name, "bridge"), "bridge", "bridge", _run.Process.Now)],
    };

    private static LimaTemplate? FindTemplate(string locator, out string error)
    {
        string? name = locator.StartsWith("template://", StringComparison.Ordinal) ? locator["template://".Length..]
            : locator.StartsWith("template:", StringComparison.Ordinal) ? locator["template:".Length..]
            : null;
        LimaTemplate? found = name is null ? null : LimaTemplate.Find(name);
        error = found is not null ? "" : name is null ? $"open {locator}: no such file or directory" : $"template `{name}.yaml` not found";
        return found;
    }
}
