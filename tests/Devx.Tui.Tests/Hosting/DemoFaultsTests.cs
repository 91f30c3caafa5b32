using System.Runtime.CompilerServices;
using Devx.Providers.Execution;
using Devx.Providers.Execution.Simulated;
using Devx.Providers.Execution.Simulated.Demo;
using Devx.Providers.Execution.Simulated.Faults;
using Devx.Tui.Hosting;

namespace Devx.Tui.Tests.Hosting;

public sealed class DemoFaultsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SimulatedComputer _computer = DemoScenario.Create(TimeProvider.System);

    private string File => Path.Combine(_folder.Path, "faults.txt");

    public void Dispose()
    {
        _computer.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_the_file_says_goes_wrong()
    {
        await WriteAsync("# a comment\n\nlimactl --version fail 9 no luck\n");

        DemoFaults.Load(File, _computer);

        CommandResult result = await SimulatedHost.Create(_computer).Runner.RunAsync(
            new CommandRequest("limactl", "--version"), CancellationToken.None);
        Assert.Equal((9, "no luck\n"), (result.ExitCode, result.StandardError));
    }

    [Theory]
    [InlineData("docker ps\nlimactl explode", "line 1, \"docker ps\": what happens is missing")]
    [InlineData("\nlimctl start hang", "line 2: there is no program \"limctl\" in the demo. It has colima, ")]
    public async Task A_wrong_line_is_told_with_the_file_and_the_way_out(string text, string expected)
    {
        await WriteAsync(text);

        var exception = Assert.Throws<WrongUseException>(() => DemoFaults.Load(File, _computer));

        Assert.StartsWith($"{File}: {expected}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told()
    {
        var exception = Assert.Throws<WrongUseException>(() => DemoFaults.Load(File, _computer));

        Assert.StartsWith($"--faults {File} cannot be read: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_example_of_the_documentation_has_every_kind_and_can_be_read()
    {
        string example = await ExampleAsync();
        await WriteAsync(example);

        DemoFaults.Load(File, _computer);

        Assert.Equal(
            Enum.GetValues<FaultKind>().Order(), FaultScript.Parse(example).Lines.Select(line => line.Fault.Kind).Distinct().Order());
    }

    private static async Task<string> ExampleAsync([CallerFilePath] string here = "")
    {
        string document = Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/demo.md"); // this file has a folder
        return (await System.IO.File.ReadAllTextAsync(document)).Split("```")[1]["text".Length..];
    }

    private Task WriteAsync(string text) => System.IO.File.WriteAllTextAsync(File, text);
}
