using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Colima;

/// <summary>
/// The docker context of a profile: made and chosen by every start, removed by every stop, each time for all programs of the user.
/// </summary>
internal static class ColimaContext
{
    /// <summary>Makes the context if it is not there, and uses it unless the start was told not to.</summary>
    public static void Add(ColimaRun run)
    {
        string name = run.Profile.Instance;
        if (run.Process.State.DockerContexts.All(context => context.Name != name))
        {
            var context = new SimulatedDockerContext(
                name, $"unix://{run.Folders.Socket(run.Profile, "docker")}", run.Profile.DisplayName);
            run.Computer.Change(state => state with { DockerContexts = state.DockerContexts.Add(context) });
            run.Process.Write($"{name}\nSuccessfully created context \"{name}\"\n");
        }

        if (run.Arguments.Value("activate") is not "false")
        {
            run.Computer.Change(state => state with { CurrentDockerContext = name });
            run.Process.Write($"{name}\nCurrent context is now \"{name}\"\n");
        }
    }

    /// <summary>Removes the context; docker falls back to its default when it was in use.</summary>
    public static void Remove(ColimaRun run)
    {
        string name = run.Profile.Instance;
        if (run.Process.State.DockerContexts.All(context => context.Name != name))
        {
            return;
        }

        run.Computer.Change(state => state with
        {
            DockerContexts = state.DockerContexts.RemoveAll(context => context.Name == name),
            CurrentDockerContext = state.CurrentDockerContext == name ? "default" : state.CurrentDockerContext,
        });
        run.Process.WriteLine(name);
    }
}
