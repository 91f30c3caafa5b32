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
    [InlineData("docker")]
    [InlineData("hang")]
    [InlineData("docker explode")]
    [InlineData("after docker hang")]
    [InlineData("after 5y docker hang")]
    [InlineData("docker fail much")]
    [InlineData("docker hang a while")]
    public void Names_a_line_that_it_cannot_read(string line)
    {
        FormatException exception = Assert.Throws<FormatException>(() => FaultScript.Parse("docker cut\n" + line));

        Assert.Contains(line, exception.Message, StringComparison.Ordinal);
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
