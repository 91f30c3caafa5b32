using Devx.Tui.Hosting;
using Devx.Tui.Hosting.CommandLine;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Devx.Tui.Tests.Hosting.CommandLine;

public sealed class CommandLineAppTests : IDisposable
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
    public void Without_arguments_the_dashboard_opens_and_its_exit_code_is_given_back()
    {
        _programs.Dashboard(new DashboardRequest(null, null, TimeSpan.FromSeconds(2), false)).Returns(7);

        Assert.Equal(7, Run());
    }

    [Fact]
    public void Options_reach_the_dashboard()
    {
        Run("--provider", "lima", "--demo", "--faults", "f", "--speed", "2.5", "--interval", "0.5", "--ascii", "--read-only", "--dry-run");

        _programs.Received().Dashboard(
            new DashboardRequest("lima", new DemoRequest("f", 2.5), TimeSpan.FromSeconds(0.5), true, true, true));
    }

    [Theory]
    [InlineData("list", "--json", "--demo")]
    [InlineData("--demo", "list", "--json")]
    public void Options_of_a_list_may_stand_before_or_behind_it(params string[] arguments)
    {
        _programs.ListMachinesAsync(new ListingRequest(null, new DemoRequest(), true)).Returns(6);

        Assert.Equal(6, Run(arguments));
    }

    [Fact]
    public void Providers_are_listed()
    {
        Run("providers", "--provider", "lima");

        _ = _programs.Received().ListProvidersAsync(new ListingRequest("lima", null, false));
    }

    [Theory]
    [InlineData("--interval is a number of seconds", "--interval", "0")]
    [InlineData("--interval is a number of seconds", "--interval", "1e9")]
    [InlineData("--interval is a number of seconds", "--interval", "-2")]
    [InlineData("--speed is a number", "--demo", "--speed", "0")]
    [InlineData("--speed is a number", "--demo", "--speed", "1001")]
    [InlineData("'bogus'", "bogus")]
    [InlineData("'--bogus'", "list", "--bogus")]
    [InlineData("--provider", "--provider")]
    [InlineData("'@file'", "@file")]
    public void Wrong_arguments_get_one_clear_sentence_and_exit_code_2(string expected, params string[] arguments)
    {
        Assert.Equal(ExitCodes.WrongUse, Run(arguments));

        Assert.Contains(expected, _error.ToString(), StringComparison.Ordinal);
        Assert.Matches("Try devx-tui( [a-z]+)* --help\\.\n$", _error.ToString());
        Assert.Empty(_output.ToString());
        Assert.Empty(_programs.ReceivedCalls());
    }

    [Fact]
    public void What_was_typed_cannot_harm_the_terminal()
    {
        Run("\u001b]0;owned\u0007");

        Assert.DoesNotContain('\u001b', _error.ToString());
    }

    [Fact]
    public void A_program_that_cannot_start_as_asked_says_why_on_every_line()
    {
        _programs.Dashboard(Arg.Any<DashboardRequest>()).Throws(new WrongUseException("lima is not installed.\nInstall it."));

        Assert.Equal(ExitCodes.WrongUse, Run());

        Assert.Equal("devx-tui: lima is not installed.\ndevx-tui: Install it.\n", _error.ToString());
    }

    [Fact]
    public void A_list_that_cannot_start_as_asked_says_why()
    {
        _programs.ListMachinesAsync(Arg.Any<ListingRequest>()).ThrowsAsync(new WrongUseException("no such provider"));

        Assert.Equal(ExitCodes.WrongUse, Run("list"));

        Assert.Equal("devx-tui: no such provider\n", _error.ToString());
    }

    [Fact]
    public void The_version_is_one_short_line()
    {
        Assert.Equal(ExitCodes.Done, Run("--version"));

        Assert.Matches("^devx-tui [0-9]+\\.[0-9]+\\.[0-9]+\n$", _output.ToString());
    }

    [Theory]
    [InlineData("--faults", "--faults", "f")]
    [InlineData("--speed", "machine", "start", "lima/dev", "--speed", "2")]
    [InlineData("--speed", "list", "--speed", "2")]
    public void What_only_the_demo_has_is_refused_without_it(string option, params string[] arguments)
    {
        Assert.Equal(ExitCodes.WrongUse, Run(arguments));

        Assert.Equal($"devx-tui: {option} works on the simulated computer only: add --demo.\n", _error.ToString());
        Assert.Empty(_programs.ReceivedCalls());
    }

    [Fact]
    public void The_terminal_is_put_right()
    {
        Run("fix-terminal");

        _programs.Received().FixTerminal();
    }

    private int Run(params string[] arguments) => new CommandLineApp(_programs, _output, _error).Run(arguments);
}
