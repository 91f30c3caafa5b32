using Devx.Providers.Execution;
using Devx.Tui.Hosting;

namespace Devx.Tui.Tests.Hosting;

public sealed class ComputerTests
{
    private const int KilledExitCode = 137;

    [Fact]
    public async Task No_program_outlives_it()
    {
        Computer computer = Computer.Open(null);
        Task<CommandResult> run = computer.Shown.Runner.RunAsync(new CommandRequest("sleep", "60"), CancellationToken.None);

        computer.Dispose();

        Assert.Equal(KilledExitCode, (await run).ExitCode);
    }
}
