using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated;

/// <summary>Puts a simulated computer together.</summary>
internal sealed class SimulatedComputerBuilder
{
    private readonly List<SimulatedMachine> _machines = [];
    private readonly List<SimulatedDockerContext> _contexts = [];
    private string _currentContext = "default";
    private string _defaultSocket = "/var/run/docker.sock";
    private string? _defaultConnection;
    private IReadOnlyList<SimulatedProgram> _programs = SimulatedPrograms.All;
    private double _pace;

    /// <summary>The host; a Mac with 12 cores unless something else is said.</summary>
    public HostPlatform Platform { get; set; } = new()
    {
        System = HostSystem.MacOs,
        HostName = "mac-mini.local",
        Architecture = "arm64",
        CpuCount = 12,
        HomeDirectory = "/Users/alex",
        Variables = new Dictionary<string, string>
        {
            ["HOME"] = "/Users/alex",
            ["PATH"] = "/opt/homebrew/bin:/usr/local/bin:/opt/podman/bin:/usr/bin:/bin:/usr/sbin:/sbin",
        },
    };

    /// <summary>Its memory in bytes.</summary>
    /// <value>Default 32 GiB.</value>
    public long Memory { get; set; } = 32L << 30;

    /// <summary>Free bytes on its disk.</summary>
    /// <value>Default 282 GiB.</value>
    public long FreeDisk { get; set; } = 282L << 30;

    /// <summary>Installs only these programs, by name.</summary>
    public SimulatedComputerBuilder Installed(params IReadOnlyList<string> names)
    {
        _programs = [.. SimulatedPrograms.All.Where(program => names.Contains(program.Name))];
        return this;
    }

    /// <summary>Installs only these programs.</summary>
    public SimulatedComputerBuilder Installed(params IReadOnlyList<SimulatedProgram> programs)
    {
        _programs = programs;
        return this;
    }

    /// <summary>Adds a machine.</summary>
    public SimulatedComputerBuilder With(params ReadOnlySpan<SimulatedMachine> machines)
    {
        _machines.AddRange(machines);
        return this;
    }

    /// <summary>Adds docker contexts.</summary>
    public SimulatedComputerBuilder With(params ReadOnlySpan<SimulatedDockerContext> contexts)
    {
        _contexts.AddRange(contexts);
        return this;
    }

    /// <summary>Uses a docker context.</summary>
    public SimulatedComputerBuilder UsingContext(string name)
    {
        _currentContext = name;
        return this;
    }

    /// <summary>Says where <c>/var/run/docker.sock</c> leads.</summary>
    public SimulatedComputerBuilder WithDefaultSocket(string socket)
    {
        _defaultSocket = socket;
        return this;
    }

    /// <summary>Makes a podman connection the default.</summary>
    public SimulatedComputerBuilder WithDefaultConnection(string name)
    {
        _defaultConnection = name;
        return this;
    }

    /// <summary>Lets operations take their time: 1 as on a real computer, 0 (unless something else is said) none.</summary>
    public SimulatedComputerBuilder AtPace(double pace)
    {
        _pace = pace;
        return this;
    }

    /// <summary>Builds the computer.</summary>
    public SimulatedComputer Build(TimeProvider time)
    {
        var computer = new SimulatedComputer(time, Platform, Memory, _programs) { Pace = _pace, FreeDisk = FreeDisk };
        computer.Change(_ => new SimulatedState
        {
            Machines = [.. _machines],
            DockerContexts = [.. _contexts],
            CurrentDockerContext = _currentContext,
            DefaultDockerSocket = _defaultSocket,
            DefaultPodmanConnection = _defaultConnection,
        });
        return computer;
    }
}
