using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary>The commands that make and remove volumes.</summary>
internal static class DockerVolumes
{
    /// <summary><c>docker volume create</c>: one that is there is given back.</summary>
    public static Task<int> CreateAsync(DockerRun run, CancellationToken cancellationToken)
    {
        string name = run.Arguments.Words is [var first, ..]
            ? first
            : SimulatedId.Of(run.Machine.Key, $"volume {run.Process.Now.Ticks}");
        if (run.Arguments.Value("driver") is { } driver and not "local")
        {
            return Task.FromResult(run.Refused($"create {name}: error looking up volume plugin {driver}: plugin \"{driver}\" not found"));
        }

        run.Process.Computer.Containers.EditEngine(run.Machine, engine => engine.Volumes.Any(volume => volume.Name == name)
            ? engine
            : engine with { Volumes = engine.Volumes.Add(new SimulatedVolume(name, 0, run.Process.Now)) });
        run.Process.WriteLine(name);
        return Task.FromResult(0);
    }

    /// <summary><c>docker volume rm</c>.</summary>
    public static Task<int> RemoveAsync(DockerRun run, CancellationToken cancellationToken)
    {
        int exitCode = 0;
        foreach (string name in run.Arguments.Words)
        {
            SimulatedContainer[] users = [.. run.Containers.Where(container => container.Volumes.ContainsKey(name))];
            if (run.Engine.Volumes.All(volume => volume.Name != name))
            {
                exitCode = run.Arguments.Has("force") ? exitCode : run.Refused($"get {name}: no such volume");
                continue;
            }

            if (users.Length > 0)
            {
                exitCode = run.Refused($"remove {name}: volume is in use - [{string.Join(", ", users.Select(user => user.Id))}]");
                continue;
            }

            run.Process.Computer.Containers.EditEngine(run.Machine, engine => engine with
            {
                Volumes = [.. engine.Volumes.Where(volume => volume.Name != name)],
            });
            run.Process.WriteLine(name);
        }

        return Task.FromResult(exitCode);
    }
}
