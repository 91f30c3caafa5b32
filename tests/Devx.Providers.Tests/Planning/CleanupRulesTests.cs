using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Planning;

namespace Devx.Providers.Tests.Planning;

public sealed class CleanupRulesTests
{
    private static readonly BegunStep Boot = new(0, new OperationStep("boot", new CommandRequest("x")) { IsBoot = true });
    private static readonly BegunStep Other = new(1, new OperationStep("stop", new CommandRequest("x")));
    private static readonly InitMachine Init = new(new InitOptions { Name = "dev" });

    /// <summary>Cancelled while it waited: a machine of that name is somebody else's.</summary>
    [Fact]
    public void What_was_not_begun_is_never_touched() => Assert.All(
        Operations.Of("dev"),
        operation => Assert.Equal(CleanupNeed.Nothing, CleanupRules.Of(operation, Machine(MachineStatus.Starting), null).Need));

    [Fact]
    public void A_half_made_machine_is_removed_and_a_made_one_is_not()
    {
        Assert.Equal(CleanupNeed.Remove, CleanupRules.Of(Init, Machine(MachineStatus.Stopped), Boot).Need);
        Assert.Equal(CleanupNeed.Stop, CleanupRules.Of(Init, Machine(MachineStatus.Starting), Boot with { Index = 1 }).Need);
        Assert.Equal(CleanupNeed.Nothing, CleanupRules.Of(Init, null, Boot).Need);
    }

    [Theory]
    [InlineData(MachineStatus.Starting, true)]
    [InlineData(MachineStatus.Broken, true)]
    [InlineData(MachineStatus.Stopped, true)]
    [InlineData(MachineStatus.Running, true)]
    [InlineData(MachineStatus.Stopping, false)]
    [InlineData(MachineStatus.Unknown, false)]
    public void A_cancelled_start_is_taken_back(MachineStatus status, bool isStopped) => Assert.Equal(
        isStopped ? CleanupNeed.Stop : CleanupNeed.Nothing, CleanupRules.Of(new StartMachine("dev"), Machine(status), Boot).Need);

    /// <summary>Cancelled in its first half, a restart or a resize has not stopped anything: containers may be running.</summary>
    [Fact]
    public void A_machine_that_is_up_and_was_not_being_started_stays_up()
    {
        Assert.Equal(CleanupNeed.Nothing, CleanupRules.Of(new RestartMachine("dev"), Machine(MachineStatus.Running), Other).Need);
        Assert.Equal(
            CleanupNeed.Nothing,
            CleanupRules.Of(new ResizeMachine("dev", 2, null, null), Machine(MachineStatus.Running), Other).Need);
    }

    [Fact]
    public void A_cancelled_stop_or_removal_is_not_made_worse()
    {
        MachineOperation[] operations =
            [new StopMachine("dev"), new SleepMachine("dev"), new RemoveMachine("dev"), new SetDefaultMachine("dev"), new StopAllMachines()];

        Assert.All(operations, operation =>
            Assert.Equal(CleanupNeed.Nothing, CleanupRules.Of(operation, Machine(MachineStatus.Running), Other).Need));
    }

    private static MachineInfo Machine(MachineStatus status) =>
        new() { Id = new MachineId("lima", "dev"), State = new MachineState(status) };
}
