using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>A template from which instances are made: which engine they get, and how it is reached.</summary>
internal sealed record LimaTemplate(string Name)
{
    /// <summary>The property of a machine that holds the name of its template.</summary>
    public const string Property = "template";

    private const string DockerMessage =
        "To run `docker` on the host (assumes docker-cli is installed), run the following commands:\n------\n"
        + "docker context create lima-{{.Name}} --docker \"host=unix://{{.Dir}}/sock/docker.sock\"\n"
        + "docker context use lima-{{.Name}}\ndocker run hello-world\n------\n";

    private const string PodmanMessage =
        "To run `podman` on the host (assumes podman-remote is installed), run the following commands:\n------\n"
        + "podman system connection add lima-{{.Name}} \"unix://{{.Dir}}/sock/podman.sock\"\n"
        + "podman system connection default lima-{{.Name}}\npodman run quay.io/podman/hello\n------\n";

    /// <summary>The engine that its instances get; null for none.</summary>
    public SimulatedDialect? Engine { get; init; } = SimulatedDialect.Containerd;

    /// <summary>True when the engine runs as the guest's root.</summary>
    public bool IsRootful { get; init; }

    /// <summary>The engine's socket in the guest that is forwarded to the host; null when none is.</summary>
    public string? GuestSocket { get; init; }

    /// <summary>What it tells at the end of a start.</summary>
    public string? Message { get; init; }

    /// <summary>The distribution, as part of the image's name.</summary>
    public string Image { get; init; } = "ubuntu-26.04-server-cloudimg";

    /// <summary>True for a file of the user's own, which does not build on lima's base: no mounts, no containerd.</summary>
    public bool IsOwn { get; init; }

    /// <summary>File name of the forwarded socket in the instance's directory.</summary>
    public string? HostSocket => Engine switch
    {
        SimulatedDialect.Docker => "sock/docker.sock",
        SimulatedDialect.Podman => "sock/podman.sock",
        SimulatedDialect.Containerd or null => null,
    };

    /// <summary>The template of a machine: the one it was made from, else what its engine says.</summary>
    public static LimaTemplate Of(SimulatedMachine machine) =>
        machine.Properties.TryGetValue(Property, out string? name) ? Find(name) ?? Own(name, machine) : Find(machine.Engine?.Dialect switch
        {
            SimulatedDialect.Docker => "docker",
            SimulatedDialect.Podman => "podman",
            SimulatedDialect.Containerd => "default",
            null => "alpine",
        })!; // these four are among the names

    private static LimaTemplate Own(string file, SimulatedMachine machine) => new(file)
    {
        Engine = machine.Engine?.Dialect,
        IsOwn = true,
        IsRootful = true,
        GuestSocket = machine.Engine?.Dialect == SimulatedDialect.Docker ? "/run/docker.sock" : null,
        Message = machine.Engine?.Dialect == SimulatedDialect.Docker
            ? "docker context create lima-{{.Name}} --docker \"host=unix://{{.Dir}}/sock/docker.sock\"\n"
            : null,
    };

    /// <summary>A template by its name; null when there is none.</summary>
    public static LimaTemplate? Find(string name) => LimaTemplateNames.All.Contains(name) ? name switch
    {
        "docker" => new LimaTemplate(name)
        {
            Engine = SimulatedDialect.Docker,
            GuestSocket = "/run/user/{{.UID}}/docker.sock",
            Message = DockerMessage,
        },
        "docker-rootful" => new LimaTemplate(name)
        {
            Engine = SimulatedDialect.Docker,
            IsRootful = true,
            GuestSocket = "/var/run/docker.sock",
            Message = DockerMessage,
        },
        "podman" => new LimaTemplate(name)
        {
            Engine = SimulatedDialect.Podman,
            GuestSocket = "/run/user/{{.UID}}/podman/podman.sock",
            Message = PodmanMessage,
        },
        "podman-rootful" => new LimaTemplate(name)
        {
            Engine = SimulatedDialect.Podman,
            IsRootful = true,
            GuestSocket = "/run/podman/podman.sock",
            Message = PodmanMessage,
        },
        "k8s" => new LimaTemplate(name) { IsRootful = true },
        _ when name.StartsWith("alpine", StringComparison.Ordinal) => new LimaTemplate(name)
        {
            Engine = null,
            Image = "nocloud_alpine-3.23",
        },
        "k3s" or "k0s" or "apptainer" or "apptainer-rootful" or "faasd" => new LimaTemplate(name) { Engine = null },
        _ => new LimaTemplate(name),
    } : null;
}
