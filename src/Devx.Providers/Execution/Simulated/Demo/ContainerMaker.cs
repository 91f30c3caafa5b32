using System.Collections.Immutable;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Demo;

/// <summary>Makes containers of a few words, all at one moment.</summary>
/// <param name="now">The moment.</param>
/// <param name="place">Where they are, so that ids differ between machines.</param>
internal sealed class ContainerMaker(DateTimeOffset now, string place)
{
    private int _made;

    /// <summary>A container that has been running for some time.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="image">Its image.</param>
    /// <param name="up">How long it has been running.</param>
    /// <param name="cpu">Its mean load in percent of a core.</param>
    /// <param name="mib">Its memory in MiB.</param>
    public SimulatedContainer Running(string name, string image, TimeSpan up, double cpu = 0.3, double mib = 12)
    {
        _made++;
        return new SimulatedContainer
        {
            Id = SimulatedId.Of(place, name),
            Name = name,
            Image = image,
            State = SimulatedContainerState.Running,
            CreatedAt = now - up - TimeSpan.FromSeconds(1),
            StartedAt = now - up,
            Command = ["docker-entrypoint.sh", name],
            Cpu = new LoadCurve(cpu, 0.4, _made),
            Memory = new LoadCurve(mib * (1 << 20), 0.04, _made + 20),
            ProcessId = 1000 + (137 * _made),
            ProcessCount = 1 + (_made % 9),
            RestartPolicy = "unless-stopped",
        };
    }

    /// <summary>A container that has ended some time ago.</summary>
    public SimulatedContainer Exited(string name, string image, TimeSpan ago, int exitCode) =>
        Running(name, image, ago + TimeSpan.FromSeconds(9)) with
        {
            State = SimulatedContainerState.Exited,
            FinishedAt = now - ago,
            ExitCode = exitCode,
            RestartPolicy = "no",
        };

    /// <summary>The labels that compose gives to an instance of a service.</summary>
    public static ImmutableSortedDictionary<string, string> Compose(string project, string service) =>
        ImmutableSortedDictionary<string, string>.Empty
            .Add("com.docker.compose.container-number", "1")
            .Add("com.docker.compose.oneoff", "False")
            .Add("com.docker.compose.project", project)
            .Add("com.docker.compose.service", service);
}
