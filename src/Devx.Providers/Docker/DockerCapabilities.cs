using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Docker;

/// <summary>What can be done with each kind of docker machine, and what to do instead.</summary>
internal sealed class DockerCapabilities(HostAccess host)
{
    /// <summary>Whether and how a verb works on a machine; <paramref name="machine"/> is null for verbs that need none.</summary>
    public Capability Of(MachineVerb verb, MachineInfo? machine) => machine?.VmType switch
    {
        "engine" => OfEngine(verb, machine),
        "desktop" => OfDesktop(verb, machine),
        null => OfAll(verb),
        _ => OfForeign(verb, machine),
    };

    /// <summary>True when the engine is the user's own service.</summary>
    public static bool IsRootless(MachineInfo machine) =>
        machine.Address?.StartsWith("unix:///run/user/", StringComparison.Ordinal) == true;

    private Capability OfAll(MachineVerb verb) => verb switch
    {
        MachineVerb.Init => Capability.No(
            "Docker makes no machines: Docker Desktop has one, Docker Engine needs none. Make one with podman, lima or colima."),
        MachineVerb.StopAll => new DockerDesktop(host).IsInstalled ? Capability.Yes : Service("stop", isRootless: false),
        MachineVerb.Start or MachineVerb.Stop or MachineVerb.Restart or MachineVerb.Remove or MachineVerb.Sleep or MachineVerb.Resize
            or MachineVerb.SetDefault or MachineVerb.Ssh => Capability.No("Select a machine first."),
    };

    private Capability OfEngine(MachineVerb verb, MachineInfo machine) => verb switch
    {
        MachineVerb.Init => Capability.No("Docker Engine is not a virtual machine; there is nothing to create here."),
        MachineVerb.Remove => Capability.No("Docker Engine is not a virtual machine; there is nothing to remove here."),
        MachineVerb.Start => Service("start", IsRootless(machine)),
        MachineVerb.Stop or MachineVerb.StopAll => Service("stop", IsRootless(machine)),
        MachineVerb.Restart => Service("restart", IsRootless(machine)),
        MachineVerb.Sleep => Capability.No("Docker Engine cannot sleep. Pause its containers instead."),
        MachineVerb.Resize => Capability.No(
            "Docker Engine uses this computer's own CPUs and memory. Set limits per container (docker update)."),
        MachineVerb.SetDefault => Context(machine),
        MachineVerb.Ssh => Capability.No(
            "There is no VM to log in to: Docker Engine runs on this computer. Open a shell in a container instead."),
    };

    private Capability OfDesktop(MachineVerb verb, MachineInfo machine) => verb switch
    {
        MachineVerb.Init => Capability.No("Docker Desktop has one built-in machine. Start it instead."),
        MachineVerb.Remove => Capability.No(
            "Docker Desktop's machine cannot be removed from here. Use Troubleshoot > Reset in Docker Desktop."),
        MachineVerb.Start => Capability.YesBut("Starts Docker Desktop. The first start may wait for questions in its window."),
        MachineVerb.Stop or MachineVerb.StopAll or MachineVerb.Restart => Capability.YesBut(
            "Stops the app of Docker Desktop together with its VM."),
        MachineVerb.Sleep => Capability.No(
            "Docker Desktop sleeps by itself when no containers run (Resource Saver). Stop it to free memory now."),
        MachineVerb.Resize => Capability.No("Change CPUs and memory in Docker Desktop > Settings > Resources."),
        MachineVerb.SetDefault => Context(machine),
        MachineVerb.Ssh => Capability.No("Docker Desktop offers no login to its VM. Open a shell in a container instead."),
    };

    private Capability OfForeign(MachineVerb verb, MachineInfo machine) => verb switch
    {
        MachineVerb.SetDefault => Context(machine),
        MachineVerb.Init or MachineVerb.Start or MachineVerb.Stop or MachineVerb.StopAll or MachineVerb.Restart or MachineVerb.Remove
            or MachineVerb.Sleep or MachineVerb.Resize or MachineVerb.Ssh => Capability.No(
                machine.VmType == "remote"
                    ? "This engine runs on another computer; only its containers are reached from here."
                    : "This engine runs in a VM of another tool; use that tool for it."),
    };

    /// <summary>A service of this computer; ours never runs sudo behind the user's back.</summary>
    private Capability Service(string verb, bool isRootless)
    {
        string units = verb == "restart" ? "docker" : "docker.socket docker";
        return host.Platform.System != HostSystem.Linux ? Capability.No("Docker Engine runs on Linux only.")
            : !host.Files.Exists("/run/systemd/system")
                ? Capability.No($"This computer has no systemd; {verb} dockerd the way it was set up here.")
            : isRootless ? Capability.YesBut("It is a service of your own (systemctl --user).")
            : host.Platform.IsRoot ? Capability.YesBut("It is a service of this computer (systemctl).")
            : Capability.No($"Docker runs as a system service here, which only root may {verb}: sudo systemctl {verb} {units}");
    }

    private Capability Context(MachineInfo machine) =>
        new DockerContexts(host).OverridingVariable() is { } variable
            ? Capability.No($"{variable} is set here and wins over docker's current context. Unset it first.")
        : ContextOf(machine) is { } context
            ? Capability.YesBut($"Every terminal of yours then uses it: docker context use {context}")
        : Capability.No("No docker context leads to it. Make one with: docker context create");

    /// <summary>The context that leads to a machine; null when there is none.</summary>
    public static string? ContextOf(MachineInfo machine)
    {
        string prefix = DockerCommandLine.AddressOf("");
        string address = machine.Runtime?.Address ?? "";
        return address.StartsWith(prefix, StringComparison.Ordinal) ? address[prefix.Length..] : null;
    }
}
