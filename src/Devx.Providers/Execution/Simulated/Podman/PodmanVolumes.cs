using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary>The commands that make and remove volumes.</summary>
internal static class PodmanVolumes
{
    /// <summary><c>podman volume create</c>.</summary>
    public static Task<int> CreateAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        string name = run.Arguments.Words is [var first, ..]
            ? first
            : SimulatedId.Of(run.Machine.Key, $"volume {run.Process.Now.Ticks}");
        if (run.Engine.Volumes.Any(volume => volume.Name == name))
        {
            return Task.FromResult(run.Fail($"volume with name {name} already exists: volume already exists"));
        }

        if (run.Arguments.Value("driver") is { } driver and not "local")
        {
            return Task.FromResult(run.Fail($"volume {name} uses volume plugin {driver} but it could not be retrieved: "
                + $"no volume plugin with name {driver} available: required plugin missing"));
        }

        run.Computer.Containers.EditEngine(run.Machine, engine => engine with
        {
            Volumes = engine.Volumes.Add(new SimulatedVolume(name, 0, run.Process.Now)),
        });
        run.Process.WriteLine(name);
        return Task.FromResult(0);
    }

    /// <summary><c>podman volume rm</c>: missing is 1, in use is 2.</summary>
    public static Task<int> RemoveAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        int exitCode = 0;
        foreach (string name in run.Arguments.Words)
        {
            SimulatedContainer[] users = [.. run.Engine.Containers.Where(container => container.Volumes.ContainsKey(name))];
            if (run.Engine.Volumes.All(volume => volume.Name != name))
            {
                exitCode = run.Fail($"no volume with name \"{name}\" found: no such volume", 1);
                continue;
            }

            if (users.Length > 0)
            {
                exitCode = run.Fail($"volume {name} is being used by the following container(s): "
                    + $"{string.Join(", ", users.Select(user => user.Id))}: volume is being used", 2);
                continue;
            }

            run.Computer.Containers.EditEngine(run.Machine, engine => engine with
            {
                Volumes = [.. engine.Volumes.Where(volume => volume.Name != name)],
            });
            run.Process.WriteLine(name);
        }

        return Task.FromResult(exitCode);
    }

    /// <summary><c>podman volume prune</c> before 6: removes those with a name too.</summary>
    public static Task<int> PruneAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        if (!run.Arguments.Has("force"))
        {
            run.Process.Write("WARNING! This will remove all volumes not used by at least one container. The following volumes will be "
                + $"removed:\n{string.Concat(run.Engine.UnusedVolumes(true).Select(volume => volume.Name + "\n"))}"
                + "Are you sure you want to continue? [y/N] ");
            return Task.FromResult(run.Fail("EOF"));
        }

        SimulatedVolume[] unused = [.. run.Engine.UnusedVolumes(isAll: true)];
        run.Computer.Containers.EditEngine(run.Machine, engine => engine with { Volumes = [.. engine.Volumes.Except(unused)] });
        run.Process.Write(string.Concat(unused.Select(volume => volume.Name + "\n")));
        return Task.FromResult(0);
    }
}
