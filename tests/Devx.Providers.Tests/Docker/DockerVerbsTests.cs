using Devx.Providers.Contracts;
using Devx.Providers.Docker;
using Devx.Providers.Planning;
using Devx.Testing;

namespace Devx.Providers.Tests.Docker;

public sealed class DockerVerbsTests
{
    private static readonly string[] Info = ["docker", "--context", "default", "info", "--format", "{{json .}}"];
    private static readonly string[] DesktopInfo = ["docker", "--context", "desktop-linux", "info", "--format", "{{json .}}"];
    private const string DesktopUp = """{"ID":"7","ServerVersion":"28","OperatingSystem":"Docker Desktop"}""";
    private const string Systemd = "/run/systemd/system/units";
    private readonly VmTestHost _host = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_verb_on_every_kind_of_machine_is_possible_or_says_why_not()
    {
        foreach (string kind in (string[])["engine", "desktop", "remote", "vm"])
        {
            foreach (MachineVerb verb in Enum.GetValues<MachineVerb>())
            {
                Capability capability = Provider().CapabilityOf(verb, Machine(kind));

                Assert.True(capability.IsPossible || capability.Reason?.Length > 20, $"{verb} {kind}");
            }
        }
    }

    [Fact]
    public async Task Has_no_form_and_says_where_the_settings_are()
    {
        _host.OnMac().WithFile("/Applications/Docker.app/Contents/MacOS/Docker");
        _host.Runner.On(DesktopInfo, DesktopUp).On(Info, DesktopUp);

        ProviderException init = await Assert.ThrowsAsync<ProviderException>(() => Provider().InitFormAsync(Cancel));
        ProviderException unknown = await Assert.ThrowsAsync<ProviderException>(() => Provider().ResizeFormAsync("nope", Cancel));

        Assert.Equal((ProviderFailure.Unsupported, ProviderFailure.NotFound), (init.Failure, unknown.Failure));
        Assert.Equal(Provider().CapabilityOf(MachineVerb.Init, null).Reason, init.Message);
    }

    [Theory]
    [InlineData("desktop", "window")]
    [InlineData("engine", "journalctl")]
    public void Has_advice_for_every_operation(string name, string words)
    {
        Assert.Contains(words, Provider().AdviceFor(new StartMachine(name)).Repair, StringComparison.Ordinal);
        Assert.All(Operations.Of(name), operation => Assert.True(Provider().AdviceFor(operation).Repair.Length > 20));
    }

    [Fact]
    public async Task Sudo_is_never_run_behind_the_users_back()
    {
        _host.WithFile(Systemd);
        _host.Runner.On(Info, Recording.Load("docker-28.5.2/104-info-json-daemon-down"));

        ProviderException error =
            await Assert.ThrowsAsync<ProviderException>(() => Provider().PlanAsync(new StartMachine("engine"), Cancel));

        Assert.Equal(ProviderFailure.Unsupported, error.Failure);
        Assert.Contains("sudo systemctl start docker.socket docker", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Stopping only docker.service is undone by its socket.</summary>
    [Fact]
    public async Task Root_stops_the_service_together_with_its_socket()
    {
        _host.WithFile(Systemd);
        _host.Platform = _host.Platform with { IsRoot = true };
        _host.Runner.OnSequence(
            Info,
            (Recording.Load("docker-28.5.2/109-info-json").StandardOutput, "", 0),
            ("", Recording.Load("docker-28.5.2/104-info-json-daemon-down").StandardError, 1));
        _host.Runner.On(["systemctl", "stop", "docker.socket", "docker"]);

        await Provider().StopAsync("engine", Cancel);

        _host.Runner.AssertAllRan();
    }

    [Fact]
    public async Task A_stop_that_did_not_stop_is_told()
    {
        _host.WithFile(Systemd);
        _host.Platform = _host.Platform with { IsRoot = true };
        _host.Runner.On(Info, Recording.Load("docker-28.5.2/109-info-json")).On(["systemctl", "stop", "docker.socket", "docker"]);

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => Provider().StopAsync("engine", Cancel));

        Assert.Equal(ProviderFailure.WrongState, error.Failure);
    }

    [Fact]
    public async Task A_rootless_daemon_is_the_users_own_service()
    {
        _host.WithFile(Systemd).WithVariable("XDG_RUNTIME_DIR", "/run/user/1000").WithFile("/run/user/1000/docker.sock");
        _host.Runner.On(Info, "{}").On(
            ["docker", "--host", "unix:///run/user/1000/docker.sock", "info", "--format", "{{json .}}"],
            """{"ID":"2","ServerVersion":"28"}""");

        OperationPlan plan = await Provider().PlanAsync(new RestartMachine("rootless"), Cancel);

        Assert.Equal(["systemctl --user restart docker"], plan.Steps.Select(step => step.Command.ToString()));
    }

    [Fact]
    public async Task Nothing_is_run_when_the_engine_is_up_already()
    {
        _host.WithFile(Systemd);
        _host.Platform = _host.Platform with { IsRoot = true };
        _host.Runner.On(Info, Recording.Load("docker-28.5.2/109-info-json"));

        Assert.Empty((await Provider().PlanAsync(new StartMachine("engine"), Cancel)).Steps);
    }

    [Fact]
    public async Task Docker_Desktop_starts_through_its_own_command_line()
    {
        Desktop();
        _host.Runner.OnSequence(DesktopInfo, ("", "Is the docker daemon running", 1), (DesktopUp, "", 0));
        _host.Runner.On(["docker", "desktop", "version"], "4.40").On(["docker", "desktop", "start", "--timeout", "180"]);

        await Provider().StartAsync("desktop", Cancel);

        _host.Runner.AssertAllRan();
        Assert.Equal(TimeSpan.FromSeconds(200), _host.Runner.Ran.Single(request => request.Arguments.Contains("start")).Timeout);
    }

    [Fact]
    public async Task Docker_Desktop_without_its_command_line_is_opened_as_an_app()
    {
        Desktop();
        _host.Runner.On(DesktopInfo, "", "Is the docker daemon running", 1)
            .On(["docker", "desktop", "version"], Recording.Load("docker-20.10/docker-desktop-status"));

        OperationPlan plan = await Provider().PlanAsync(new StartMachine("desktop"), Cancel);

        Assert.Equal(["open -g -a Docker"], plan.Steps.Select(step => step.Command.ToString()));
        Assert.Single(plan.Notes);
    }

    [Fact]
    public async Task An_opened_app_is_waited_for()
    {
        Desktop();
        _host.Runner.OnSequence(
            DesktopInfo, ("", "Is the docker daemon running", 1), ("", "Is the docker daemon running", 1), (DesktopUp, "", 0));
        _host.Runner.On(["docker", "desktop", "version"], "", "", 1).On(["open", "-g", "-a", "Docker"]);

        Task start = Provider().StartAsync("desktop", Cancel);
        Assert.False(start.IsCompleted);
        _host.Time.Advance(TimeSpan.FromSeconds(2));
        await start;

        _host.Runner.AssertAllRan();
    }

    [Fact]
    public async Task Docker_Desktop_stops_with_all_of_its_provider()
    {
        Desktop();
        _host.Runner.OnSequence(DesktopInfo, (DesktopUp, "", 0), ("", "Is the docker daemon running", 1));
        _host.Runner.On(["docker", "desktop", "version"], "4.40").On(["docker", "desktop", "stop", "--timeout", "120"]);

        await Provider().StopAllAsync(Cancel);

        _host.Runner.AssertAllRan();
    }

    [Fact]
    public async Task Default_is_the_context_of_every_terminal()
    {
        _host.WithFile(
            "/home/dev/.docker/contexts/meta/1/meta.json", "{\"Name\":\"lab\",\"Endpoints\":{\"docker\":{\"Host\":\"ssh://far\"}}}");
        _host.Runner.On(Info, Recording.Load("docker-28.5.2/109-info-json")).On(["docker", "context", "use", "lab"], "lab\n");

        OperationPlan plan = await Provider().PlanAsync(new SetDefaultMachine("lab"), Cancel);
        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => Provider().RunAsync(plan, null, Cancel));

        Assert.Contains("Every terminal", Assert.Single(plan.Notes), StringComparison.Ordinal);
        Assert.Contains("not docker's current context", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_that_wins_over_the_context_forbids_to_change_it()
    {
        _host.WithVariable("DOCKER_HOST", "unix:///x");

        Capability capability = Provider().CapabilityOf(MachineVerb.SetDefault, Machine("engine"));

        Assert.False(capability.IsPossible);
        Assert.Contains("DOCKER_HOST", capability.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("remove")]
    [InlineData("sleep")]
    [InlineData("resize")]
    [InlineData("init")]
    public async Task What_an_engine_cannot_do_is_refused_with_the_reason(string verb)
    {
        _host.Runner.On(Info, Recording.Load("docker-28.5.2/109-info-json"));
        MachineOperation operation = verb switch
        {
            "remove" => new RemoveMachine("engine"),
            "sleep" => new SleepMachine("engine"),
            "resize" => new ResizeMachine("engine", 2, null, null),
            _ => new InitMachine(new InitOptions { Name = "x" }),
        };

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => Provider().PlanAsync(operation, Cancel));

        Assert.Equal(ProviderFailure.Unsupported, error.Failure);
    }

    [Fact]
    public async Task There_is_nothing_to_log_in_to()
    {
        _host.Runner.On(Info, Recording.Load("docker-28.5.2/109-info-json"));

        ProviderException ssh = await Assert.ThrowsAsync<ProviderException>(() => Provider().SshAsync("engine", ["id"], Cancel));
        ProviderException login = Assert.Throws<ProviderException>(() => Provider().LoginCommand(Machine("engine")));

        Assert.Equal([ProviderFailure.Unsupported, ProviderFailure.Unsupported], [ssh.Failure, login.Failure]);
    }

    private void Desktop()
    {
        _host.OnMac().WithFile("/Applications/Docker.app/x").WithFile("/Users/me/.docker/contexts/meta/1/meta.json",
            "{\"Name\":\"desktop-linux\",\"Endpoints\":{\"docker\":{\"Host\":\"unix:///Users/me/.docker/run/docker.sock\"}}}");
        _host.Runner.On(Info, "", "Is the docker daemon running", 1);
    }

    private static MachineInfo Machine(string kind) => new()
    {
        Id = new MachineId("docker", kind),
        State = new MachineState(MachineStatus.Running),
        VmType = kind,
        Runtime = new RuntimeEndpoint(RuntimeKind.Docker, "context:x"),
    };

    private DockerProvider Provider() => new(_host.Access, "docker");
}
