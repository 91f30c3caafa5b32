using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Planning;
using Devx.Providers.Podman;

namespace Devx.Providers.Tests.Real;

/// <summary>Real <c>podman machine</c> commands that need no boot.</summary>
public sealed class PodmanMachineRealTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_machines_there_is_the_host_alone()
    {
        await using RealMachineUser user = await RealMachineUser.NeedAsync();

        MachineInfo host = Assert.Single(await Provider(user).ListAsync(Cancel));

        Assert.Equal(new MachineId("podman", "host"), host.Id);
        Assert.True(host.IsDefault);
    }

    [Fact]
    public async Task A_machine_is_made_read_changed_and_removed()
    {
        await using RealMachineUser user = await RealMachineUser.NeedAsync();
        PodmanProvider provider = Provider(user);

        await provider.InitAsync(Options(user, "dev"), Cancel);
        MachineInfo made = await provider.InspectAsync("dev", Cancel);
        await provider.ResizeAsync("dev", 1, ByteSize.FromMiB(768), Cancel);
        MachineInfo changed = await provider.InspectAsync("dev", Cancel);
        await provider.RemoveAsync("dev", Cancel);
        IReadOnlyList<MachineInfo> left = await provider.ListAsync(Cancel);

        Assert.Equal((MachineStatus.Stopped, 1, ByteSize.FromMiB(512), ByteSize.FromGiB(5)),
            (made.State.Status, made.CpuCount, made.Memory, made.Disk));
        Assert.Equal(("qemu", true, "connection:dev"), (made.VmType, made.IsDefault, made.Runtime?.Address));
        Assert.Equal(ByteSize.FromMiB(768), changed.Memory);
        Assert.Equal(["host"], left.Select(machine => machine.Id.Name));
    }

    [Fact]
    public async Task The_default_is_another_machine_when_told_so()
    {
        await using RealMachineUser user = await RealMachineUser.NeedAsync();
        PodmanProvider provider = Provider(user);
        await provider.InitAsync(Options(user, "one"), Cancel);
        await provider.InitAsync(Options(user, "two"), Cancel);

        await provider.SetDefaultAsync("two", Cancel);

        Assert.Equal("two", Assert.Single(await provider.ListAsync(Cancel), machine => machine.IsDefault).Id.Name);
    }

    [Fact]
    public async Task Stopping_a_stopped_machine_and_all_of_none_is_done_at_once()
    {
        await using RealMachineUser user = await RealMachineUser.NeedAsync();
        PodmanProvider provider = Provider(user);
        await provider.InitAsync(Options(user, "dev"), Cancel);

        await provider.StopAsync("dev", Cancel);
        await provider.StopAllAsync(Cancel);

        Assert.False(await provider.IsRunningAsync("dev", Cancel));
    }

    [Fact]
    public async Task The_raw_description_is_podmans_own()
    {
        await using RealMachineUser user = await RealMachineUser.NeedAsync();
        PodmanProvider provider = Provider(user);
        await provider.InitAsync(Options(user, "dev"), Cancel);

        string raw = await provider.InspectRawAsync("dev", Cancel);

        Assert.Contains("\"Resources\"", raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_this_podman_refuses_is_understood()
    {
        await using RealMachineUser user = await RealMachineUser.NeedAsync();
        await Provider(user).InitAsync(Options(user, "dev"), Cancel);
        (ProviderFailure Failure, string[] Command)[] refused =
        [
            (ProviderFailure.NotFound, ["machine", "start", "ghost"]),
            (ProviderFailure.NotFound, ["machine", "ssh", "ghost", "true"]),
            (ProviderFailure.NotFound, ["system", "connection", "default", "ghost"]),
            (ProviderFailure.BadRequest, ["machine", "init", "--image-path", "/none.raw", "other"]),
            (ProviderFailure.AlreadyExists, ["machine", "init", "--image-path", user.Image, "dev"]),
            (ProviderFailure.BadRequest, ["machine", "set", "--disk-size", "3", "dev"]),
            (ProviderFailure.WrongState, ["machine", "ssh", "dev", "true"]),
        ];

        foreach ((ProviderFailure failure, string[] command) in refused)
        {
            CommandResult result = await user.Host.Runner.RunAsync(new CommandRequest("podman", command), Cancel);

            Assert.False(result.IsSuccess, result.Request.ToString());
            Assert.True(failure == PodmanMachineErrors.Explain(result).Failure, $"{result.Request}: {result.StandardError}");
        }
    }

    [Fact]
    public async Task What_we_refuse_ourselves_never_reaches_podman()
    {
        await using RealMachineUser user = await RealMachineUser.NeedAsync();
        PodmanProvider provider = Provider(user);
        await provider.InitAsync(Options(user, "dev"), Cancel);
        (ProviderFailure Failure, MachineOperation Operation)[] refused =
        [
            (ProviderFailure.AlreadyExists, new InitMachine(Options(user, "dev"))),
            (ProviderFailure.BadRequest, new InitMachine(Options(user, "with blank"))),
            (ProviderFailure.BadRequest, new InitMachine(Options(user, "many") with { CpuCount = 0 })),
            (ProviderFailure.BadRequest, new ResizeMachine("dev", null, null, ByteSize.FromGiB(3))),
            (ProviderFailure.NotFound, new StartMachine("ghost")),
            (ProviderFailure.NotFound, new RemoveMachine("ghost")),
        ];

        foreach ((ProviderFailure failure, MachineOperation operation) in refused)
        {
            ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => provider.PlanAsync(operation, Cancel));

            Assert.True(failure == error.Failure, $"{operation}: {error.Failure}, {error.Message}");
        }

        Assert.Equal(["dev", "host"], (await provider.ListAsync(Cancel)).Select(machine => machine.Id.Name));
    }

    [Fact]
    public async Task Root_is_refused_by_podman_itself()
    {
        HostAccess computer = await RealEngine.NeedAsync("podman", "--version");
        Assert.SkipUnless(computer.Platform.IsRoot, "not root");

        CommandResult result = await computer.Runner.RunAsync(new CommandRequest("podman", "machine", "list"), Cancel);

        Assert.Equal(ProviderFailure.NotPermitted, PodmanMachineErrors.Explain(result).Failure);
    }

    private static InitOptions Options(RealMachineUser user, string name) => new()
    {
        Name = name,
        CpuCount = 1,
        Memory = ByteSize.FromMiB(512),
        Disk = ByteSize.FromGiB(5),
        Image = user.Image,
        Start = false,
    };

    private static PodmanProvider Provider(RealMachineUser user) => new(user.Host, "podman");
}
