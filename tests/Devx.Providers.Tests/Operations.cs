using Devx.Providers.Contracts;
using Devx.Providers.Planning;

namespace Devx.Providers.Tests;

/// <summary>One of each operation.</summary>
internal static class Operations
{
    public static IReadOnlyList<MachineOperation> Of(string name) =>
    [
        new InitMachine(new InitOptions { Name = name }), new StartMachine(name), new StopMachine(name), new StopMachine(name, Force: true),
        new StopAllMachines(), new RestartMachine(name), new RemoveMachine(name), new SleepMachine(name), new SetDefaultMachine(name),
        new ResizeMachine(name, 2, ByteSize.FromGiB(2), null),
    ];
}
