using Devx.Providers.Execution.Simulated.Cobra;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>The flags with which instances are made, changed and started.</summary>
internal static class LimaFlags
{
    /// <summary>What must be numbers.</summary>
    public static FlagValues Numbers { get; } = new(new Dictionary<string, FlagKind>
    {
        ["cpus"] = FlagKind.Integer,
        ["memory"] = FlagKind.Number,
        ["disk"] = FlagKind.Number,
        ["timeout"] = FlagKind.Duration,
    });

    /// <summary>The flags of edit, clone and create.</summary>
    public static FlagSet Edit() => new FlagSet()
        .Values("cpus", "memory", "disk", "set", "mount", "mount-only", "mount-type", "network", "dns", "param", "ssh-port", "port-forward")
        .Switches("mount-none", "mount-writable", "mount-inotify", "rosetta", "video", "nested-virt", "start");

    /// <summary>The flags of create and start.</summary>
    public static FlagSet Create() =>
        Edit().Values("name", "arch", "vm-type", "containerd").Switches("plain", "list-templates", "list-drivers");

    /// <summary>The flags of start.</summary>
    public static FlagSet Start() => Create().Values("timeout").Switches("foreground", "progress");
}
