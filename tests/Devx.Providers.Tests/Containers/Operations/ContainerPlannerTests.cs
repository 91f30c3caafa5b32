using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;

namespace Devx.Providers.Tests.Containers.Operations;

public sealed class ContainerPlannerTests
{
    private static readonly string[] DockerInspect = ["docker", "--context", "lab", "container", "inspect"];
    private static readonly string[] PodmanInspect = ["podman", "container", "inspect"];
    private readonly EngineTestHost _host = new();

    private static CancellationToken Cancel => EngineTestHost.Cancel;

    [Fact]
    public async Task Each_container_gets_a_command_of_its_own_with_the_beginning_of_its_id()
    {
        _host.Lists(Stopped("api"), Stopped("web"));

        EnginePlan plan = await PlanAsync(_host.Docker, new StartContainers([Target("api"), Target("web")]));

        Assert.Equal([$"start {Id("api")}", $"start {Id("web")}"], EngineTestHost.Commands(plan));
        Assert.Equal(["start api", "start web"], plan.Steps.Select(step => step.Title));
        Assert.All(plan.Steps, step => Assert.False(step.Command.IsRoutine));
        Assert.Empty(plan.Notes);
    }

    [Fact]
    public async Task What_needs_nothing_is_left_out_with_a_note()
    {
        _host.Lists(Stopped("api"), EngineTestHost.Container("web"));

        EnginePlan plan = await PlanAsync(_host.Docker, new StartContainers([Target("api"), Target("web"), Target("ghost")]));

        Assert.Equal([$"start {Id("api")}"], EngineTestHost.Commands(plan));
        Assert.Equal(
            ["web runs already.", "Left out: There is no container ghost any more. Refresh the list; it may have been removed."],
            plan.Notes);
    }

    [Fact]
    public async Task A_target_that_is_gone_is_refused()
    {
        ProviderException refusal = await Assert.ThrowsAsync<ProviderException>(
            () => PlanAsync(_host.Docker, new StopContainers([Target("ghost")])));

        Assert.Equal(ProviderFailure.NotFound, refusal.Failure);
        Assert.Equal("There is no container ghost any more.", refusal.Message);
    }

    [Fact]
    public async Task A_name_given_to_another_container_meanwhile_does_no_harm()
    {
        _host.Lists(EngineTestHost.Container("other") with { Name = "api" });

        ProviderException refusal = await Assert.ThrowsAsync<ProviderException>(
            () => PlanAsync(_host.Docker, new StopContainers([Target("api")])));

        Assert.Equal(ProviderFailure.NotFound, refusal.Failure);
    }

    [Theory]
    [InlineData(ContainerStatus.Exited, ProviderFailure.WrongState, "api does not run.", "Start it first.")]
    [InlineData(ContainerStatus.Restarting, ProviderFailure.WrongState, "api is between two runs.", "Wait until it runs.")]
    [InlineData(ContainerStatus.Removing, ProviderFailure.WrongState, "api is being removed.", "Wait until it is gone.")]
    public async Task A_pause_of_what_does_not_run_is_refused(
        ContainerStatus status, ProviderFailure failure, string message, string remedy)
    {
        _host.Lists(EngineTestHost.Container("api", status));

        ProviderException refusal = await Assert.ThrowsAsync<ProviderException>(
            () => PlanAsync(_host.Docker, new PauseContainers([Target("api")])));

        Assert.Equal((failure, message, remedy), (refusal.Failure, refusal.Message, refusal.Remedy));
    }

    [Fact]
    public async Task A_resume_of_what_is_not_paused_has_no_step()
    {
        _host.Lists(EngineTestHost.Container("api"));

        EnginePlan plan = await PlanAsync(_host.Docker, new ResumeContainers([Target("api")]));

        Assert.Empty(plan.Steps);
        Assert.Equal(["api is not paused."], plan.Notes);
    }

    [Fact]
    public async Task Podman_does_not_stop_what_is_paused_and_docker_does()
    {
        _host.Lists(EngineTestHost.Container("api", ContainerStatus.Paused));
        _host.Inspects(DockerInspect, ["api"], "{\"HostConfig\":{}}");

        EnginePlan plan = await PlanAsync(_host.Docker, new StopContainers([Target("api")]));
        ProviderException refusal = await Assert.ThrowsAsync<ProviderException>(
            () => PlanAsync(_host.Podman, new RestartContainers([Target("api")])));

        Assert.Single(plan.Steps);
        Assert.Equal("api is paused, and podman does not stop what is paused.", refusal.Message);
        Assert.Equal("Resume it first.", refusal.Remedy);
    }

    [Fact]
    public async Task A_stop_takes_the_grace_that_was_asked_for()
    {
        _host.Lists(EngineTestHost.Container("api"));
        _host.Inspects(DockerInspect, ["api"], "{\"HostConfig\":{}}");

        EnginePlan plan = await PlanAsync(_host.Docker, new StopContainers([Target("api")], TimeSpan.FromMinutes(10)));

        Assert.Equal([$"stop --time 600 {Id("api")}"], EngineTestHost.Commands(plan));
        Assert.True(plan.Steps[0].Command.Timeout > TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task A_stop_says_what_is_removed_with_it_and_what_comes_back()
    {
        string nameless = new('a', 64);
        _host.Lists(EngineTestHost.Container("api"), EngineTestHost.Container("job"));
        _host.Inspects(
            DockerInspect, ["api", "job"], """{"HostConfig":{"RestartPolicy":{"Name":"always"}}}""",
            $$"""{"HostConfig":{"AutoRemove":true},"Mounts":[{"Type":"volume","Name":"{{nameless}}"},{"Type":"volume","Name":"data"}]}""");

        EnginePlan plan = await PlanAsync(_host.Docker, new StopContainers([Target("api"), Target("job")]));

        Assert.Equal(["Always restarted, so back when the engine restarts: api."], plan.Notes);
        Assert.Equal(
            [
                new EngineLoss(EngineObject.Container, "job", null, "made to be removed at its end"),
                new EngineLoss(EngineObject.Volume, nameless, null, "of job, without a name"),
            ],
            plan.Losses);
    }

    [Theory]
    [InlineData("KILL", "kill --signal KILL", "kill api")]
    [InlineData("sighup", "kill --signal HUP", "send HUP to api")]
    [InlineData("RTMIN+3", "kill --signal RTMIN+3", "send RTMIN+3 to api")]
    public async Task A_signal_is_said_by_its_name(string signal, string command, string title)
    {
        _host.Lists(EngineTestHost.Container("api"));
        _host.Inspects(PodmanInspect, ["api"], "{\"HostConfig\":{}}");

        EnginePlan plan = await PlanAsync(_host.Podman, new KillContainers([Target("api")], signal));

        Assert.Equal([$"{command} {Id("api")}"], EngineTestHost.Commands(plan, 0));
        Assert.Equal(title, plan.Steps[0].Title);
    }

    [Theory]
    [InlineData("TERM", true)]
    [InlineData("2", true)]
    [InlineData("HUP", false)]
    public async Task A_signal_at_which_programs_end_says_what_goes_with_them(string signal, bool isLost)
    {
        _host.Lists(EngineTestHost.Container("job"));
        _host.Inspects(DockerInspect, ["job"], "{\"HostConfig\":{\"AutoRemove\":true}}");

        EnginePlan plan = await PlanAsync(_host.Docker, new KillContainers([Target("job")], signal));

        Assert.Equal(
            isLost ? [new EngineLoss(EngineObject.Container, "job", null, "made to be removed at its end")] : [], plan.Losses);
    }

    [Theory]
    [InlineData("")]
    [InlineData("65")]
    [InlineData("--all")]
    [InlineData("KILL api")]
    public async Task What_is_no_signal_is_refused(string signal)
    {
        ProviderException refusal = await Assert.ThrowsAsync<ProviderException>(
            () => PlanAsync(_host.Docker, new KillContainers([Target("api")], signal)));

        Assert.Equal(ProviderFailure.BadRequest, refusal.Failure);
    }

    [Fact]
    public async Task A_running_container_is_removed_by_force_only()
    {
        _host.Lists(EngineTestHost.Container("api"));
        _host.Inspects(DockerInspect, ["api"], "{\"HostConfig\":{}}");

        ProviderException refusal = await Assert.ThrowsAsync<ProviderException>(
            () => PlanAsync(_host.Docker, new RemoveContainers([Target("api")])));
        EnginePlan plan = await PlanAsync(_host.Docker, new RemoveContainers([Target("api")], Force: true));

        Assert.Equal(
            (ProviderFailure.WrongState, "api runs.", "Stop it first, or remove it by force."),
            (refusal.Failure, refusal.Message, refusal.Remedy));
        Assert.Equal([$"rm --force {Id("api")}"], EngineTestHost.Commands(plan));
        Assert.Equal([new EngineLoss(EngineObject.Container, "api", null, "runs")], plan.Losses);
    }

    [Fact]
    public async Task A_removal_says_which_nameless_volumes_go_or_stay()
    {
        string nameless = new('b', 64);
        _host.Lists(Stopped("api"));
        _host.Inspects(PodmanInspect, ["api"], $$"""{"Mounts":[{"Type":"volume","Name":"{{nameless}}"},{"Type":"bind","Name":""}]}""");

        EnginePlan without = await PlanAsync(_host.Podman, new RemoveContainers([Target("api")]));
        EnginePlan with = await PlanAsync(_host.Podman, new RemoveContainers([Target("api")], WithVolumes: true));

        Assert.Equal(["Volumes without a name stay, used by nothing then: 1."], without.Notes);
        Assert.Single(without.Losses);
        Assert.Empty(with.Notes);
        Assert.Equal(new EngineLoss(EngineObject.Volume, nameless, null, "of api, without a name"), with.Losses[^1]);
        Assert.Equal([$"rm --volumes {Id("api")}"], EngineTestHost.Commands(with, 0));
    }

    [Fact]
    public async Task Nerdctl_is_asked_in_its_guest()
    {
        _host.Lists(Stopped("api"));

        EnginePlan plan = await PlanAsync(_host.Nerdctl, new StartContainers([Target("api")]));

        Assert.Equal($"limactl shell dev sudo nerdctl start {Id("api")}", plan.Steps[0].Command.ToString());
    }

    private static Task<EnginePlan> PlanAsync(EngineAccess engine, EngineOperation operation) =>
        new EngineOperations(engine).PlanAsync(operation, Cancel);

    private static ContainerInfo Stopped(string name) => EngineTestHost.Container(name, ContainerStatus.Exited);

    private static ContainerTarget Target(string name) => EngineTestHost.Target(name);

    private static string Id(string name) => EngineTestHost.ShortId(name);
}
