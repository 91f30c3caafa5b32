using Devx.Providers.Contracts;
using Devx.Providers.Planning;

namespace Devx.Providers.Tests.Planning;

public sealed class OperationRulesTests
{
    private static readonly MachineInfo Web = new()
    {
        Id = new MachineId("lima", "web"),
        State = new MachineState(MachineStatus.Running),
        CpuCount = 2,
        Memory = ByteSize.FromGiB(2),
        Disk = ByteSize.FromGiB(10),
    };

    private static readonly MachineInfo Stopped = Web with { State = new MachineState(MachineStatus.Stopped) };

    [Fact]
    public void Done_is_done()
    {
        OperationRules.CheckDone(new StartMachine("web"), [Web]);
        OperationRules.CheckDone(new InitMachine(new InitOptions { Name = "web", Start = false }), [Stopped]);
        OperationRules.CheckDone(new StopMachine("web"), [Stopped]);
        OperationRules.CheckDone(new SleepMachine("web"), [Stopped]);
        OperationRules.CheckDone(new RemoveMachine("web"), []);
        OperationRules.CheckDone(new ResizeMachine("web", 2, ByteSize.FromMiB(2047.5), ByteSize.FromGiB(10)), [Web]);
    }

    [Fact]
    public void A_machine_that_still_boots_has_been_started() =>
        OperationRules.CheckDone(new StartMachine("web"), [Web with { State = new MachineState(MachineStatus.Starting) }]);

    public static TheoryData<MachineOperation, string> NotDone => new()
    {
        { new StartMachine("db"), "db is not up" },
        { new StopMachine("web"), "web is not stopped (running)" },
        { new RemoveMachine("web"), "web is still there (running)" },
        { new InitMachine(new InitOptions { Name = "db", Start = false }), "db is not there" },
        { new ResizeMachine("web", 4, null, null), "web has 2 cpus, not 4" },
        { new ResizeMachine("web", null, ByteSize.FromGiB(4), null), "web has 2048 MiB of memory, not 4096" },
        { new ResizeMachine("web", null, null, ByteSize.FromGiB(20)), "web has a disk of 10 GiB, not 20" },
        { new ResizeMachine("db", 4, null, null), "db is not there" },
    };

    [Theory]
    [MemberData(nameof(NotDone))]
    public void Not_done_is_told_with_what_is_there_instead(MachineOperation operation, string words)
    {
        ProviderException exception = Assert.Throws<ProviderException>(() => OperationRules.CheckDone(operation, [Web]));

        Assert.Equal(ProviderFailure.WrongState, exception.Failure);
        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
    }
}
