using Devx.Providers.Contracts;

namespace Devx.Providers.Limactl;

/// <summary>
/// An instance's state in the words all providers share. limactl has no word for starting, and says "Broken" for a moment during each
/// start; what the host agent has said so far tells them apart.
/// </summary>
internal static class LimactlState
{
    // A start takes a second from its host agent to its VM; more than this is not a start any more.
    private static readonly TimeSpan LongestLaunch = TimeSpan.FromMinutes(2);

    /// <summary>The state of an instance.</summary>
    /// <param name="instance">As it was listed.</param>
    /// <param name="log">What its host agent has said; null when that is not known.</param>
    /// <param name="now">The present.</param>
    public static MachineState Of(LimactlInstance instance, HostAgentLog? log, DateTimeOffset now) => instance.Status switch
    {
        "Running" => Running(instance, log),
        "Stopped" => new MachineState(MachineStatus.Stopped, instance.Status, instance.Problem),
        "Broken" => Broken(instance, log, now),
        "Installing" => new MachineState(MachineStatus.Starting, instance.Status, "It is being installed."),
        "Uninitialized" => new MachineState(MachineStatus.Stopped, instance.Status, "It has never been started."),
        null or "" => new MachineState(MachineStatus.Unknown, "", Unreadable(instance)),
        _ => new MachineState(MachineStatus.Unknown, instance.Status, instance.Problem),
    };

    private static MachineState Running(LimactlInstance instance, HostAgentLog? log) => log switch
    {
        { IsReady: false } => new MachineState(
            MachineStatus.Starting, instance.Status,
            $"The VM runs; its guest is not ready yet. What it does is in {instance.Dir}/serial*.log."),
        { IsDegraded: true } => new MachineState(
            MachineStatus.Running, instance.Status,
            $"It is up, but file sharing or port forwarding may not work; see {instance.Dir}/ha.stderr.log."),
        _ => new MachineState(MachineStatus.Running, instance.Status, instance.Problem),
    };

    private static MachineState Broken(LimactlInstance instance, HostAgentLog? log, DateTimeOffset now)
    {
        if (instance is { HostAgentProcess: not null, DriverProcess: null } && log is { IsReady: false }
            && (log.FirstEventAt ?? log.SilentSince) is { } since && now - since < LongestLaunch)
        {
            return new MachineState(MachineStatus.Starting, instance.Status, "Its host agent has started; the VM comes next.");
        }

        string problem = instance switch
        {
            { HostAgentProcess: not null, DriverProcess: null } =>
                "Its host agent runs, the VM does not; it may have switched itself off. Stop it by force, then start it.",
            { HostAgentProcess: null, DriverProcess: not null } =>
                "The VM runs without its host agent. Stop it by force, then start it.",
            { HostAgentProcess: not null } => "Its host agent does not answer. If that stays so, stop it by force, then start it.",
            { Config: null } => Unreadable(instance),
            _ => "Stop it by force, then start it.",
        };
        return new MachineState(MachineStatus.Broken, instance.Status, WithReason(problem, instance.Problem));
    }

    private static string Unreadable(LimactlInstance instance) => WithReason(
        $"Its configuration {instance.Dir}/lima.yaml cannot be read. Correct the file, or remove the machine.", instance.Problem);

    private static string WithReason(string problem, string? reason) => reason is null ? problem : $"{problem} ({FirstLine(reason)})";

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();
}
