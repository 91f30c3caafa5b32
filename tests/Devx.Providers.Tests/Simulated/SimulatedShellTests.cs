using CsCheck;
using Devx.Providers.Execution;
using Devx.Providers.Execution.Local;
using Devx.Providers.Execution.Simulated;

namespace Devx.Providers.Tests.Simulated;

public sealed class SimulatedShellTests
{
    [Fact]
    public async Task Names_the_real_command_and_runs_nothing_whatever_the_names()
    {
        ICommandRunner runner = LocalHost.Create(TimeProvider.System, CancellationToken.None).Runner;

        await Gen.String[Gen.Char[' ', '\u30ff'], 0, 30].Array[1, 3].SampleAsync(
            async words =>
            {
                var request = new CommandRequest("limactl", ["shell", .. words]);

                CommandResult result = await runner.RunAsync(SimulatedShell.For(request), CancellationToken.None);

                // Standard input is closed: the notice, one prompt, and the end.
                Assert.Equal($"{SimulatedShell.Notice(request)}\nsimulated $ \n", result.StandardOutput);
                Assert.Equal("", result.StandardError);
                Assert.Equal(0, result.ExitCode);
            },
            iter: 40);
    }

    [Theory]
    [InlineData("$(touch /tmp/x)")]
    [InlineData("'; exit 9; '")]
    [InlineData("`id`\\")]
    [InlineData("%s%n")]
    public async Task Reads_no_name_as_a_script(string name)
    {
        ICommandRunner runner = LocalHost.Create(TimeProvider.System, CancellationToken.None).Runner;
        var request = new CommandRequest("docker", "exec", "-it", name, "sh");

        CommandResult result = await runner.RunAsync(SimulatedShell.For(request), CancellationToken.None);

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith(SimulatedShell.Notice(request) + "\n", result.StandardOutput, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("echo a  *", 0, "a *\n")]
    [InlineData("whoami", 0, "root\n")]
    [InlineData("ls", 0, "bin  etc  home  proc  root  tmp  usr  var\n")]
    [InlineData("cat /etc/os-release", 0, "NAME=\"Alpine Linux\"\nID=alpine\nVERSION_ID=3.22.0\n")]
    [InlineData("false", 1, "")]
    [InlineData("exit 7", 7, "")]
    [InlineData("rm -rf /", 127, "")]
    public async Task Answers_a_simple_command_from_memory(string command, int exitCode, string output)
    {
        ICommandRunner runner = LocalHost.Create(TimeProvider.System, CancellationToken.None).Runner;
        var request = new CommandRequest("docker", "exec", "api");
        string[] words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        CommandResult result = await runner.RunAsync(SimulatedShell.Once(request, words), CancellationToken.None);

        Assert.Equal((exitCode, $"{SimulatedShell.Notice(request)}\n{output}"), (result.ExitCode, result.StandardOutput));
    }

    [Fact]
    public async Task Takes_no_typed_word_for_a_script()
    {
        ICommandRunner runner = LocalHost.Create(TimeProvider.System, CancellationToken.None).Runner;
        var request = new CommandRequest("docker", "exec", "api");

        CommandResult result = await runner.RunAsync(
            SimulatedShell.Once(request, ["echo", "$(id)", "`id`", "'; exit 9"]), CancellationToken.None);

        Assert.Equal($"{SimulatedShell.Notice(request)}\n$(id) `id` '; exit 9\n", result.StandardOutput);
    }

    [Fact]
    public void Keeps_control_characters_from_the_terminal()
    {
        string notice = SimulatedShell.Notice(new CommandRequest("limactl", "shell", "\u001b[2Jdev\u009b1m"));

        Assert.DoesNotContain(notice, char.IsControl);
        Assert.Contains("[2Jdev", notice, StringComparison.Ordinal);
    }
}
