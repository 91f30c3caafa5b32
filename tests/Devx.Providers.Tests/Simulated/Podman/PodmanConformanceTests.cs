using Devx.Providers.Execution;
using Devx.Providers.Execution.Simulated;
using Devx.Providers.Execution.Simulated.Model;
using Devx.Testing;

namespace Devx.Providers.Tests.Simulated.Podman;

/// <summary>Each recorded command of podman 5.8.6 that the simulation supports answers as it was recorded.</summary>
public sealed class PodmanConformanceTests
{
    private const string Image = "--image /home/dev/Downloads/machine.qcow2";

    [Theory]
    [InlineData("101-version-text")]
    [InlineData("102-version-json")]
    [InlineData("105-machine-ls-json-empty")]
    [InlineData("106-machine-ls-json-all-providers")]
    [InlineData("107-machine-ls-table-empty")]
    [InlineData("108-machine-info-json")]
    [InlineData("109-machine-inspect-missing")]
    [InlineData("110-machine-start-missing")]
    [InlineData("111-machine-stop-missing")]
    [InlineData("112-machine-rm-missing")]
    [InlineData("113-machine-rm-force-missing")]
    [InlineData("114-machine-set-missing")]
    [InlineData("115-machine-ssh-missing")]
    [InlineData("116-connection-ls-json-empty")]
    [InlineData("117-remote-ps-no-machine")]
    [InlineData("118-connection-unknown")]
    [InlineData("120-machine-unknown-subcommand")]
    [InlineData("121-machine-unknown-flag")]
    [InlineData("204-init-name-space")]
    [InlineData("205-init-name-slash")]
    [InlineData("206-init-name-dash")]
    [InlineData("207-init-name-upper-dot")]
    [InlineData("208-init-name-empty")]
    [InlineData("209-init-name-unicode")]
    [InlineData("210-init-name-long")]
    [InlineData("211-init-cpus-0")]
    [InlineData("212-init-cpus-text")]
    [InlineData("213-init-cpus-1000")]
    [InlineData("214-init-cpus-negative")]
    [InlineData("215-init-memory-0")]
    [InlineData("216-init-memory-1")]
    [InlineData("217-init-memory-huge")]
    [InlineData("218-init-disk-0")]
    [InlineData("219-init-disk-1")]
    [InlineData("220-init-volume-missing")]
    [InlineData("221-init-timezone-bad")]
    [InlineData("222-init-two-names")]
    [InlineData("301-init-ok")]
    [InlineData("302-init-duplicate", "machine init " + Image)]
    [InlineData("303-init-ok-second")]
    [InlineData("914-init-now")]
    [InlineData("1003-start-cpus-0", "machine init " + Image + " --cpus 0 bad")]
    [InlineData("1005-start-cpus-1000", "machine init " + Image + " --cpus 1000 bad")]
    [InlineData("1007-start-memory-1", "machine init " + Image + " --memory 1 bad")]
    public async Task Answers_as_recorded_when_there_is_no_machine(string name, params string[] before) =>
        await CheckAsync(RecordedPodman.Bare(), name, before);

    [Theory]
    [InlineData("304-machine-ls-json-stopped")]
    [InlineData("305-machine-ls-table-stopped")]
    [InlineData("306-machine-ls-quiet")]
    [InlineData("307-machine-ls-template")]
    [InlineData("308-machine-inspect-stopped")]
    [InlineData("309-machine-inspect-two")]
    [InlineData("310-machine-inspect-one-missing")]
    [InlineData("311-machine-info-json-stopped")]
    [InlineData("312-connection-ls-json")]
    [InlineData("313-connection-default-missing")]
    [InlineData("314-connection-default-second")]
    [InlineData("315-connection-ls-json-default-second", "system connection default second")]
    [InlineData("316-machine-ls-json-default-second", "system connection default second")]
    [InlineData("317-connection-default-back")]
    [InlineData("318-machine-ssh-stopped")]
    [InlineData("319-machine-stop-stopped")]
    [InlineData("320-connection-ps-stopped")]
    [InlineData("321-set-nothing")]
    [InlineData("322-set-cpus-memory")]
    [InlineData("323-set-cpus-0")]
    [InlineData("324-set-cpus-1000")]
    [InlineData("325-set-memory-huge")]
    [InlineData("326-set-disk-larger")]
    [InlineData("327-set-disk-smaller", "machine set --disk-size 12")]
    [InlineData("328-set-rootful")]
    [InlineData("329-connection-ls-json-rootful", "machine set --rootful")]
    [InlineData("330-set-rootless")]
    [InlineData("401-start-ok")]
    [InlineData("411-machine-rm-stopped-no-tty")]
    [InlineData("917-start-quiet")]
    public async Task Answers_as_recorded_when_machines_are_stopped(string name, params string[] before) =>
        await CheckAsync(RecordedPodman.Stopped(), name, before);

    [Theory]
    [InlineData("402-machine-ls-json-running")]
    [InlineData("403-machine-ls-table-running")]
    [InlineData("404-machine-inspect-running")]
    [InlineData("405-machine-info-json-running")]
    [InlineData("406-start-already-running")]
    [InlineData("407-start-other-while-running")]
    [InlineData("408-set-while-running")]
    [InlineData("409-set-rootful-while-running")]
    [InlineData("410-machine-rm-running")]
    [InlineData("416-ssh-command-fails")]
    [InlineData("417-ssh-command-not-found")]
    [InlineData("419-ssh-username-root")]
    [InlineData("501-remote-version-json")]
    [InlineData("502-remote-info-json")]
    [InlineData("509-remote-run-duplicate-name")]
    [InlineData("517-remote-pause", "--connection podman-machine-default unpause idle")]
    [InlineData("518-remote-pause-again")]
    [InlineData("519-remote-ps-json")]
    [InlineData("520-remote-ps-json-size")]
    [InlineData("522-remote-ps-ns")]
    [InlineData("523-remote-pod-ps-json")]
    [InlineData("524-remote-inspect")]
    [InlineData("525-remote-inspect-missing")]
    [InlineData("526-remote-top")]
    [InlineData("527-remote-top-stopped")]
    [InlineData("528-remote-stats-json")]
    [InlineData("529-remote-stats-json-all")]
    [InlineData("530-remote-stats-stopped")]
    [InlineData("531-remote-logs")]
    [InlineData("532-remote-logs-timestamps")]
    [InlineData("533-remote-logs-missing")]
    [InlineData("534-remote-exec")]
    [InlineData("535-remote-exec-fails")]
    [InlineData("536-remote-exec-not-found")]
    [InlineData("538-remote-exec-stopped")]
    [InlineData("540-remote-images-json")]
    [InlineData("541-remote-volume-ls-json")]
    [InlineData("542-remote-network-ls-json")]
    [InlineData("543-remote-system-df-json")]
    [InlineData("544-remote-events-json", "--connection podman-machine-default start created")]
    [InlineData("546-remote-checkpoint-rootless")]
    [InlineData("547-remote-rmi-in-use")]
    [InlineData("548-remote-volume-rm-in-use")]
    [InlineData("549-remote-rm-running")]
    [InlineData("550-remote-rm-missing")]
    [InlineData("551-remote-start-missing")]
    [InlineData("552-remote-start-running")]
    [InlineData("553-remote-stop-paused")]
    [InlineData("554-remote-unpause")]
    [InlineData("555-remote-kill")]
    [InlineData("556-remote-stop")]
    [InlineData("557-remote-restart")]
    [InlineData("558-remote-rename")]
    [InlineData("562-remote-prune-no-tty")]
    [InlineData("701-stop-ok")]
    [InlineData("706-rm-force-running")]
    [InlineData("915-start-no-info-already")]
    [InlineData("916-stop")]
    public async Task Answers_as_recorded_when_a_machine_is_up(string name, params string[] before) =>
        await CheckAsync(RecordedPodman.Running(), name, before);

    /// <summary>Only another version was recorded with these; their fields are the same.</summary>
    [Theory]
    [InlineData("image inspect localhost/busybox:1.37", "podman-4.3/podman-image-inspect")]
    [InlineData("history --format json localhost/busybox:1.37", "podman-4.3/podman-history-json")]
    [InlineData("network inspect podman", "podman-4.3/podman-network-inspect")]
    [InlineData("network inspect ghost", "podman-4.3/podman-network-inspect-missing")]
    public async Task Describes_objects_as_another_version_did(string command, string recording)
    {
        using SimulatedComputer computer = RecordedPodman.Running();

        CommandResult result = await SimulatedHost.Create(computer).Runner.RunAsync(
            new CommandRequest("podman", ["--connection", "podman-machine-default", .. command.Split(' ')]), CancellationToken.None);

        Conformance.Check(Recording.Load(recording), result);
    }

    [Theory]
    [InlineData("901-ls-starting")]
    [InlineData("902-ls-table-starting")]
    [InlineData("903-inspect-starting")]
    [InlineData("904-info-json-starting")]
    [InlineData("905-ssh-while-starting")]
    public async Task Answers_as_recorded_while_a_machine_boots(string name) =>
        await CheckAsync(RecordedPodman.Second(SimulatedMachineState.Starting), name);

    [Fact]
    public async Task Says_stopped_while_a_machine_goes_down() =>
        await CheckAsync(RecordedPodman.Second(SimulatedMachineState.Stopping), "908-ls-stopping");

    private static async Task CheckAsync(SimulatedComputer computer, string name, params string[] before)
    {
        using SimulatedComputer disposed = computer;
        Recording recording = Recording.Load($"podman-5.8.6/{name}");
        ICommandRunner runner = SimulatedHost.Create(computer).Runner;
        foreach (string command in before)
        {
            Assert.True((await runner.RunAsync(new CommandRequest("podman", command.Split(' ')), CancellationToken.None)).IsSuccess);
        }

        CommandResult result = await runner.RunAsync(
            new CommandRequest("podman", [.. recording.Arguments.Skip(1)]), CancellationToken.None);

        Conformance.Check(recording, result);
    }
}
