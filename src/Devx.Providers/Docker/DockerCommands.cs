using System.Globalization;
using Devx.Providers.Containers;
using Devx.Providers.Execution;

namespace Devx.Providers.Docker;

/// <summary>Every command line of docker that concerns an engine as a whole.</summary>
internal sealed class DockerCommands(string program)
{
    private static readonly TimeSpan InfoTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Asking Docker Desktop while it is down may take 16 s; a missing answer is then an answer.</summary>
    private static readonly TimeSpan StatusTimeout = TimeSpan.FromSeconds(4);

    /// <summary>What Docker Desktop itself waits for a start and a stop.</summary>
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(180);

    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(120);

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    /// <summary>What an engine says of itself. <c>{{json .}}</c>, because client 20.10 prints the word "json" for <c>json</c>.</summary>
    public CommandRequest Info(string address) =>
        new DockerCommandLine(program, address).Request("info", "--format", "{{json .}}") with { Timeout = InfoTimeout };

    /// <summary>What is known of a context.</summary>
    public CommandRequest InspectContext(string name) => Plain("context", "inspect", name);

    /// <summary>Makes a context the one that every terminal uses.</summary>
    public CommandRequest UseContext(string name) => Plain("context", "use", name) with { IsRoutine = false };

    /// <summary>Whether the CLI of Docker Desktop is there.</summary>
    public CommandRequest DesktopVersion() => Plain("desktop", "version") with { Timeout = InfoTimeout };

    /// <summary>What Docker Desktop is doing.</summary>
    public CommandRequest DesktopStatus() => Plain("desktop", "status", "--format", "json") with { Timeout = StatusTimeout };

    /// <summary>Starts Docker Desktop and waits until it is up.</summary>
    public CommandRequest StartDesktop() => Slow(Plain("desktop", "start", "--timeout", Seconds(StartLimit)), StartLimit);

    /// <summary>Stops Docker Desktop and its VM.</summary>
    public CommandRequest StopDesktop(bool force) =>
        Slow(Plain(["desktop", "stop", "--timeout", Seconds(StopLimit), .. force ? ["--force"] : Array.Empty<string>()]), StopLimit);

    /// <summary>Opens the app of Docker Desktop, where its CLI is missing.</summary>
    public static CommandRequest OpenDesktop(HostSystem system) => system switch
    {
        HostSystem.MacOs => Slow(new CommandRequest("open", "-g", "-a", "Docker"), StartLimit),
        HostSystem.Linux => Slow(new CommandRequest("systemctl", "--user", "start", "docker-desktop"), StartLimit),
    };

    /// <summary>Starts, stops or restarts the service of this computer's engine.</summary>
    /// <param name="verb">start, stop or restart.</param>
    /// <param name="isRootless">True for the user's own service.</param>
    public static CommandRequest Service(string verb, bool isRootless)
    {
        // The socket starts the service again at the next docker command: it is stopped with it.
        IReadOnlyList<string> units = isRootless || verb == "restart" ? ["docker"] : ["docker.socket", "docker"];
        IReadOnlyList<string> whose = isRootless ? ["--user"] : [];
        return Slow(new CommandRequest("systemctl", [.. whose, verb, .. units]), StopLimit);
    }

    private CommandRequest Plain(params IReadOnlyList<string> arguments) => new DockerCommandLine(program, "").Request(arguments);

    private static CommandRequest Slow(CommandRequest request, TimeSpan limit) =>
        request with { Timeout = limit + Grace, IsRoutine = false };

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
}
