using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Guest;

/// <summary>What runs in a machine, as a command in it sees it.</summary>
internal sealed record GuestSystem
{
    /// <summary>The machine, as it is now.</summary>
    public required SimulatedMachine Machine { get; init; }

    /// <summary>The machine whose kernel it runs on; another one where machines share a kernel.</summary>
    public SimulatedMachine? KernelMachine { get; init; }

    /// <summary>The guest's name.</summary>
    public required string Hostname { get; init; }

    /// <summary>Who is logged in.</summary>
    public required string User { get; init; }

    /// <summary>That user's number.</summary>
    public required int UserId { get; init; }

    /// <summary>That user's home directory.</summary>
    public required string Home { get; init; }

    /// <summary>The mounted disks, the root first.</summary>
    public required IReadOnlyList<GuestMount> Mounts { get; init; }

    /// <summary>The name and version of the distribution.</summary>
    public string Distribution { get; init; } = "Ubuntu 26.04 LTS";

    /// <summary>The kernel's release.</summary>
    public string Kernel { get; init; } = "6.17.0-20-generic";

    /// <summary>True when its engine runs as root, so that its programs need sudo.</summary>
    public bool IsRootful { get; init; }

    /// <summary>True for what runs under sudo.</summary>
    public bool IsRoot { get; init; }

    /// <summary>The folder in which commands begin.</summary>
    public string Folder { get; init; } = "/";
}
