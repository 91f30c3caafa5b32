using Devx.Providers.Execution.Simulated.Faults;

namespace Devx.Providers.Tests.Simulated.Faults;

public sealed class FaultScriptTests
{
    [Fact]
    public void Reads_when_what_and_how_long()
    {
        FaultScript script = FaultScript.Parse("# a comment\n\nafter 30s docker hang 20s\n");

        FaultScriptLine line = Assert.Single(script.Lines);
        Assert.Equal(TimeSpan.FromSeconds(30), line.After);
        Assert.Equal(("docker", FaultKind.Hang), (line.Fault.Program, line.Fault.Kind));
        Assert.Equal(TimeSpan.FromSeconds(20), line.Duration);
    }

    [Fact]
    public void Reads_the_words_that_must_stand_among_the_arguments()
    {
        FaultScriptLine line = Assert.Single(FaultScript.Parse("podman machine start fail 125 Error: no space left").Lines);

        Assert.Equal(["machine", "start"], line.Fault.Words);
        Assert.Equal((125, "Error: no space left"), (line.Fault.ExitCode, line.Fault.Error));
        Assert.Equal(TimeSpan.Zero, line.After);
        Assert.Null(line.Duration);
    }

    [Fact]
    public void Reads_how_slow()
    {
        FaultScriptLine line = Assert.Single(FaultScript.Parse("after 1.5m limactl list slow 3s").Lines);

        Assert.Equal(TimeSpan.FromSeconds(3), line.Fault.Delay);
        Assert.Equal(TimeSpan.FromSeconds(90), line.After);
    }

    [Theory]
    [InlineData("once limactl delete pretend", 1)]
    [InlineData("3 times limactl delete pretend", 3)]
    [InlineData("after 5s 2 times limactl delete pretend", 2)]
    [InlineData("limactl delete pretend", null)]
    public void Reads_how_often(string text, int? times)
    {
        FaultScriptLine line = Assert.Single(FaultScript.Parse(text).Lines);

        Assert.Equal((FaultKind.Pretend, times), (line.Fault.Kind, line.Fault.Times));
        Assert.Equal(["delete"], line.Fault.Words);
    }

    [Theory]
    [InlineData("docker", "what happens is missing: hang, fail, pretend, slow, cut or vanish")]
    [InlineData("hang", "hang stands first")]
    [InlineData("docker explode", "what happens is missing")]
    [InlineData("once", "the program is missing")]
    [InlineData("after docker hang", "\"docker\" is no time")]
    [InlineData("after 5y docker hang", "\"5y\" is no time")]
    [InlineData("after s docker hang", "\"s\" is no time")]
    [InlineData("docker fail", "fail needs an exit code")]
    [InlineData("docker fail much", "\"much\" is no exit code")]
    [InlineData("docker fail 0", "\"0\" is no exit code")]
    [InlineData("docker slow", "a time is missing")]
    [InlineData("docker hang a while", "\"a\" is no time")]
    [InlineData("docker pretend 5s", "there is \"5s\"")]
    [InlineData("0 times docker hang", "a count is written")]
    [InlineData("3 docker hang", "a count is written")]
    [InlineData("once docker vanish", "no count with vanish")]
    public void Says_what_is_wrong_with_which_line_and_what_is_right(string line, string why)
    {
        FormatException exception = Assert.Throws<FormatException>(() => FaultScript.Parse("docker cut\n\n" + line));

        Assert.StartsWith($"line 3, \"{line}\": ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(why, exception.Message, StringComparison.Ordinal);
        Assert.EndsWith("for example: limactl start fail 1 no space left", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docker", true, "ps", "--all")]
    [InlineData("docker", true, "--context", "lima-dev", "ps")]
    [InlineData("docker", false, "stats")]
    [InlineData("podman", false, "ps")]
    public void Meets_runs_of_the_program_with_these_words(string program, bool isMet, params string[] arguments)
    {
        var fault = new SimulatedFault("docker", FaultKind.Hang) { Words = ["ps"] };

        Assert.Equal(isMet, fault.Meets(program, arguments));
    }
}
