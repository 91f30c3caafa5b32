using Devx.Providers.Execution;
using Devx.Providers.Execution.Simulated;
using Devx.Testing;

namespace Devx.Providers.Tests.Simulated.Docker;

/// <summary>Each recorded command of docker 28.5.2 that the simulation supports answers as it was recorded.</summary>
public sealed class DockerConformanceTests
{
    [Theory]
    [InlineData("101-version-text")]
    [InlineData("102-ps-daemon-down")]
    [InlineData("103-version-json-daemon-down")]
    [InlineData("104-info-json-daemon-down")]
    [InlineData("105-events-daemon-down")]
    [InlineData("106-context-ls-json")]
    [InlineData("121-ps-context-missing")]
    [InlineData("122-ps-host-unreachable")]
    [InlineData("193-unknown-command")]
    [InlineData("194-unknown-flag")]
    [InlineData("195-compose-missing")]
    public async Task Answers_as_recorded_when_no_engine_runs(string name) => await CheckAsync(RecordedDocker.Down(), name);

    [Theory]
    [InlineData("107-version-json")]
    [InlineData("108-version-json-template")]
    [InlineData("109-info-json")]
    [InlineData("111-context-create")]
    [InlineData("112-context-create-duplicate", "context create lab --docker host=unix:///run/docker.sock")]
    [InlineData("113-context-use", "context create lab --docker host=unix:///run/docker.sock")]
    [InlineData("114-context-ls-json-two", "context create lab --docker host=unix:///run/docker.sock", "context use lab")]
    [InlineData("115-context-inspect", "context create lab --docker host=unix:///run/docker.sock")]
    [InlineData("116-context-rm-current", "context create lab --docker host=unix:///run/docker.sock", "context use lab")]
    [InlineData("117-context-use-missing")]
    [InlineData("119-context-use-default")]
    [InlineData("120-context-rm", "context create lab --docker host=unix:///run/docker.sock")]
    [InlineData("123-ps-json-empty")]
    [InlineData("124-images-json-empty")]
    public async Task Answers_as_recorded_when_the_engine_is_empty(string name, params string[] before) =>
        await CheckAsync(RecordedDocker.Empty(), name, before);

    [Theory]
    [InlineData("128-network-create", "stop web", "network rm shop")]
    [InlineData("130-run-duplicate-name")]
    [InlineData("136-pause", "unpause idle")]
    [InlineData("137-pause-again")]
    [InlineData("138-ps-json")]
    [InlineData("139-ps-json-size-notrunc")]
    [InlineData("140-ps-table")]
    [InlineData("141-inspect")]
    [InlineData("142-inspect-missing")]
    [InlineData("143-top")]
    [InlineData("144-top-stopped")]
    [InlineData("145-stats-json")]
    [InlineData("146-stats-json-all")]
    [InlineData("148-logs")]
    [InlineData("149-logs-timestamps")]
    [InlineData("150-logs-missing")]
    [InlineData("151-exec")]
    [InlineData("152-exec-fails")]
    [InlineData("153-exec-not-found")]
    [InlineData("154-exec-stopped")]
    [InlineData("156-exec-t-without-tty")]
    [InlineData("157-images-json")]
    [InlineData("158-images-json-digests")]
    [InlineData("159-volume-ls-json")]
    [InlineData("160-volume-inspect")]
    [InlineData("161-network-ls-json")]
    [InlineData("162-network-inspect")]
    [InlineData("163-system-df-json")]
    [InlineData("164-system-df-verbose-json")]
    [InlineData("165-events-json", "start created", "stop created", "pause web", "unpause web")]
    [InlineData("167-checkpoint-create")]
    [InlineData("168-checkpoint-create-plain")]
    [InlineData("169-checkpoint-ls", "checkpoint create --leave-running web one")]
    [InlineData("173-rmi-in-use")]
    [InlineData("174-volume-rm-in-use")]
    [InlineData("175-network-rm-in-use")]
    [InlineData("176-rm-running")]
    [InlineData("177-rm-missing")]
    [InlineData("178-rm-force-missing")]
    [InlineData("179-start-missing")]
    [InlineData("180-start-running")]
    [InlineData("181-stop-paused")]
    [InlineData("182-unpause-running")]
    [InlineData("183-kill-stopped")]
    [InlineData("184-stop")]
    [InlineData("185-restart")]
    [InlineData("186-rename")]
    [InlineData("187-rename-in-use", "rename web web1")]
    [InlineData("188-update", "rename web web1")]
    [InlineData("189-prune-no-tty")]
    [InlineData("192-rm-force", "rename web web1")]
    public async Task Answers_as_recorded_when_containers_are_there(string name, params string[] before) =>
        await CheckAsync(RecordedDocker.Full(), name, before);

    /// <summary>Only another version was recorded with these; their fields are the same.</summary>
    [Theory]
    [InlineData("image inspect busybox:1.37", "docker-20.10/docker-image-inspect")]
    [InlineData("history --no-trunc --format json busybox:1.37", "docker-20.10/docker-history-json")]
    public async Task Describes_images_as_another_version_did(string command, string recording)
    {
        using SimulatedComputer computer = RecordedDocker.Full();

        CommandResult result = await SimulatedHost.Create(computer).Runner.RunAsync(
            new CommandRequest("docker", command.Split(' ')), CancellationToken.None);

        Conformance.Check(Recording.Load(recording), result);
    }

    [Fact]
    public async Task Warns_as_recorded_when_a_variable_overrides_the_context()
    {
        using SimulatedComputer computer = RecordedDocker.Empty();
        ICommandRunner runner = SimulatedHost.Create(computer).Runner;
        await runner.RunAsync(
            new CommandRequest("docker", "context", "create", "lab", "--docker", "host=unix:///run/docker.sock"), CancellationToken.None);

        CommandResult result = await runner.RunAsync(
            new CommandRequest("docker", "context", "ls", "--format", "json")
            {
                Environment = new Dictionary<string, string?> { ["DOCKER_HOST"] = "unix:///run/docker.sock" },
            },
            CancellationToken.None);

        Conformance.Check(Recording.Load("docker-28.5.2/118-context-ls-env"), result);
    }

    private static async Task CheckAsync(SimulatedComputer computer, string name, params string[] before)
    {
        using SimulatedComputer disposed = computer;
        Recording recording = Recording.Load($"docker-28.5.2/{name}");
        ICommandRunner runner = SimulatedHost.Create(computer).Runner;
        foreach (string command in before)
        {
            Assert.True((await runner.RunAsync(new CommandRequest("docker", command.Split(' ')), CancellationToken.None)).IsSuccess);
        }

        CommandResult result = await runner.RunAsync(
            new CommandRequest("docker", [.. recording.Arguments.Skip(1)]), CancellationToken.None);

        Conformance.Check(recording, result);
    }
}
