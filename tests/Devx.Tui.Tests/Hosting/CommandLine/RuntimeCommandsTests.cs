using Devx.Providers.Contracts;
using Devx.Tui.Hosting;
using Devx.Tui.Hosting.CommandLine;
using NSubstitute;

namespace Devx.Tui.Tests.Hosting.CommandLine;

public sealed class RuntimeCommandsTests : IDisposable
{
    private readonly IPrograms _programs = Substitute.For<IPrograms>();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public void Exec_passes_on_what_stands_behind_the_dashes()
    {
        _programs.ExecAsync(Arg.Any<ArgumentsRequest>()).Returns(125);

        Assert.Equal(125, Run("exec", "--json", "docker/engine", "--", "ps", "--all", "--demo"));

        _ = _programs.Received().ExecAsync(Arg.Is<ArgumentsRequest>(request =>
            request.Machine == new MachineId("docker", "engine") && request.Options == new ScriptOptions(null, true, false, false)
            && string.Join(' ', request.Arguments) == "ps --all --demo"));
    }

    [Fact]
    public void Run_is_the_same_on_the_terminal()
    {
        _programs.RunAsync(Arg.Any<ArgumentsRequest>()).Returns(3);

        Assert.Equal(3, Run("run", "podman/host", "--", "run", "-it", "--rm", "alpine", "sh"));

        _ = _programs.Received().RunAsync(Arg.Is<ArgumentsRequest>(request =>
            string.Join(' ', request.Arguments) == "run -it --rm alpine sh"));
    }

    [Theory]
    [InlineData("exec", "docker/engine")]
    [InlineData("run", "docker/engine", "--")]
    [InlineData("run", "--json", "docker/engine")]
    [InlineData("exec", "docker", "--", "ps")]
    public void Wrong_words_are_refused(params string[] arguments)
    {
        Assert.Equal(ExitCodes.WrongUse, Run(arguments));

        Assert.Empty(_programs.ReceivedCalls());
    }

    private int Run(params string[] arguments) => new CommandLineApp(_programs, _output, _error).Run(arguments);
}
