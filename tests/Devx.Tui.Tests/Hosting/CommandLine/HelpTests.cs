using System.CommandLine;
using Devx.Tui.Hosting;
using Devx.Tui.Hosting.CommandLine;
using NSubstitute;

namespace Devx.Tui.Tests.Hosting.CommandLine;

public sealed class HelpTests
{
    [Theory]
    [InlineData("help")]
    [InlineData("help-machine", "machine")]
    [InlineData("help-machine-init", "machine", "init")]
    [InlineData("help-machine-stop", "machine", "stop")]
    [InlineData("help-exec", "exec")]
    [InlineData("help-run", "run")]
    public void Every_option_and_command_is_told(string screen, params string[] command)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        int exitCode = new CommandLineApp(Substitute.For<IPrograms>(), output, error).Run([.. command, "--help"]);

        Assert.Equal((ExitCodes.Done, ""), (exitCode, error.ToString()));
        Expected.Screen(screen, output.ToString().Replace(RootCommand.ExecutableName, "devx-tui", StringComparison.Ordinal));
    }
}
