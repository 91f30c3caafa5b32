using System.Collections.Immutable;
using System.Globalization;
using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated;

/// <summary>A container as the flags of <c>run</c> describe it, which docker, podman and nerdctl have in common.</summary>
/// <param name="process">The program that makes it.</param>
/// <param name="machine">Where it is made.</param>
/// <param name="arguments">Its flags.</param>
internal sealed class NewContainer(SimulatedProcess process, SimulatedMachine machine, CobraArguments arguments)
{
    /// <summary>The flags.</summary>
    public static FlagSet Flags() => FlagSet.UpToFirstWord()
        .Values("name", "p,publish", "v,volume", "e,env", "l,label", "m,memory", "cpus", "restart", "net", "network", "u,user", "w,workdir",
            "entrypoint", "pull", "detach-keys", "hostname", "pid", "ulimit")
        .Switches("d,detach", "rm", "i,interactive", "t,tty", "privileged", "init", "read-only");

    /// <summary>Its id: the same for the same words at the same moment.</summary>
    public string Id { get; } = SimulatedId.Of(
        machine.Key, process.Now.Ticks.ToString(CultureInfo.InvariantCulture), string.Join(' ', process.Arguments));

    /// <summary>The port of the host that it wants and another running container has; null when all are free.</summary>
    public static SimulatedPort? TakenPort(SimulatedContainer container, SimulatedMachine machine)
    {
        HashSet<int> taken = [.. machine.Containers.Where(other => other.IsAlive && other.Id != container.Id)
            .SelectMany(other => other.Ports).Select(port => port.HostPort).OfType<int>()];
        return container.Ports.FirstOrDefault(port => port.HostPort is { } wanted && taken.Contains(wanted));
    }

    /// <summary>The container, made and not started.</summary>
    /// <param name="image">The image, as the engine names it.</param>
    /// <param name="fallbackName">Its name when none was given.</param>
    /// <param name="network">The network when none was given.</param>
    public SimulatedContainer Describe(string image, string fallbackName, string network) => new()
    {
        Id = Id,
        Name = arguments.Value("name") ?? fallbackName,
        Image = image,
        CreatedAt = process.Now,
        Command = [.. arguments.Words.Count > 1 ? arguments.Words.Skip(1) : ["/docker-entrypoint.sh"]],
        Labels = arguments.Values("label").Select(label => label.Split('=', 2))
            .ToImmutableSortedDictionary(parts => parts[0], parts => parts.Length > 1 ? parts[1] : ""),
        Ports = [.. arguments.Values("publish").Select(Port).OfType<SimulatedPort>()],
        Volumes = arguments.Values("volume").Select(Mount).OfType<KeyValuePair<string, string>>().ToImmutableSortedDictionary(),
        RestartPolicy = (arguments.Value("restart") ?? "no").Split(':')[0],
        IsRemovedAtEnd = arguments.Has("rm"),
        MemoryLimit = arguments.Value("memory") is { } memory ? GoSize.Parse(memory) ?? 0 : 0,
        CpuLimit = arguments.Value("cpus") is { } cpus ? double.Parse(cpus, CultureInfo.InvariantCulture) : 0,
        ProcessId = 2000 + (machine.Containers.Length * 31),
        Network = arguments.Value("network") ?? arguments.Value("net") ?? network,
    };

    /// <summary>Adds it, with the volumes that it names and that are not there yet.</summary>
    public void Add(SimulatedContainer container)
    {
        process.Computer.Containers.EditEngine(machine, engine => engine with
        {
            Volumes = engine.Volumes.AddRange(container.Volumes.Keys
                .Where(name => engine.Volumes.All(volume => volume.Name != name))
                .Select(name => new SimulatedVolume(name, 0, process.Now))),
        });
        process.Computer.Containers.Add(machine, container);
    }

    /// <summary><c>8080:80</c>, <c>127.0.0.1:8080:80</c>, <c>8080:80/udp</c>, <c>80</c>.</summary>
    private static SimulatedPort? Port(string text)
    {
        string protocol = text.EndsWith("/udp", StringComparison.Ordinal) ? "udp" : "tcp";
        string[] parts = text.Split('/')[0].Split(':');
        if (!int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int inside))
        {
            return null;
        }

        return parts.Length < 2 || !int.TryParse(parts[^2], NumberStyles.None, CultureInfo.InvariantCulture, out int outside)
            ? new SimulatedPort(inside, 32768 + (inside % 1000), Protocol: protocol)
            : new SimulatedPort(inside, outside, parts.Length > 2 ? parts[0] : "0.0.0.0", protocol);
    }

    /// <summary><c>data:/data</c> and <c>/data</c>; a folder of the host is no volume.</summary>
    private KeyValuePair<string, string>? Mount(string text)
    {
        string[] parts = text.Split(':');
        return parts.Length == 1 ? new(SimulatedId.Of(Id, text), text)
            : parts[0].StartsWith('/') || parts[0].StartsWith('.') ? null
            : new(parts[0], parts[1]);
    }
}
