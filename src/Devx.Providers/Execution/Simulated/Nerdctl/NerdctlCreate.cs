using System.Collections.Immutable;
using System.Globalization;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Nerdctl;

/// <summary><c>nerdctl run --detach</c>: makes a container and starts it; an image that is not there is fetched.</summary>
internal static class NerdctlCreate
{
    private static readonly TimeSpan Takes = TimeSpan.FromMilliseconds(700);

    /// <summary>Runs it.</summary>
    public static async Task<int> RunAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        if (run.Arguments.Has("tty"))
        {
            return run.Fatal("the input device is not a TTY");
        }

        string id =
            SimulatedId.Of(run.Machine.Key, run.Process.Now.Ticks.ToString(CultureInfo.InvariantCulture), string.Join(' ', run.Words));
        string name = run.Arguments.Value("name") ?? $"{run.Words[0].Split('/', ':')[^1]}-{id[..5]}";
        if (run.Find(name) is { } holder)
        {
            return run.Fatal($"name \"{name}\" is already used by ID \"{holder.Id}\"");
        }

        await NerdctlObjects.FetchAsync(run, run.Words[0], isQuiet: true, cancellationToken).ConfigureAwait(false);
        await run.Process.WorkAsync(Takes, cancellationToken).ConfigureAwait(false);
        SimulatedContainer container = Container(run, id, name);
        run.Process.Computer.Containers.Add(run.Machine, container);
        run.Process.Computer.Containers.Start(run.Machine, container);
        if (run.Arguments.Has("detach"))
        {
            run.Process.WriteLine(id);
            return 0;
        }

        // In the foreground: the simulated programs end at once.
        run.Process.Computer.Containers.End(run.Machine, container, 0, "die");
        if (run.Arguments.Has("rm"))
        {
            run.Process.Computer.Containers.Remove(run.Machine, container);
        }

        return 0;
    }

    private static SimulatedContainer Container(NerdctlRun run, string id, string name) => new()
    {
        Id = id,
        Name = name,
        Image = NerdctlObjects.FullName(run.Words[0]),
        CreatedAt = run.Process.Now,
        Command = [.. run.Words.Count > 1 ? run.Words.Skip(1) : ["/docker-entrypoint.sh"]],
        Labels = run.Arguments.Values("label").Select(label => label.Split('=', 2))
            .ToImmutableSortedDictionary(parts => parts[0], parts => parts.Length > 1 ? parts[1] : ""),
        Ports = [.. run.Arguments.Values("publish").Select(Port).OfType<SimulatedPort>()],
        RestartPolicy = run.Arguments.Value("restart") ?? "no",
        MemoryLimit = run.Arguments.Value("memory") is { } memory ? GoSize.Parse(memory) ?? 0 : 0,
        ProcessId = 2000 + (run.Machine.Containers.Length * 31),
        Network = "bridge",
    };

    // 8080:80, 127.0.0.1:8080:80, 8080:80/udp
    private static SimulatedPort? Port(string text)
    {
        string[] parts = text.Split('/')[0].Split(':');
        return parts.Length >= 2 && int.TryParse(parts[^1], CultureInfo.InvariantCulture, out int inside)
            && int.TryParse(parts[^2], CultureInfo.InvariantCulture, out int outside)
            ? new SimulatedPort(inside, outside, parts.Length > 2 ? parts[0] : "0.0.0.0",
                text.EndsWith("/udp", StringComparison.Ordinal) ? "udp" : "tcp")
            : null;
    }
}
