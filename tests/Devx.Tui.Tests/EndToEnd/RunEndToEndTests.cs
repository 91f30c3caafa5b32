namespace Devx.Tui.Tests.EndToEnd;

/// <summary>What is run from the dashboard of the demo, on a real terminal.</summary>
[Collection(TerminalCollection.Name)]
public sealed class RunEndToEndTests
{
    [Fact]
    public void A_command_that_was_typed_can_be_read_before_it_comes_back()
    {
        using PtyProgram program = Subject.Product.Start();

        program.Type("!").Shows("Run in  ");
        program.Type("whoami\r").Shows("press enter");
        string screen = program.Screen;
        program.Type("\r").Shows("─ Machines");

        Assert.Contains("\n   whoami\n", screen, StringComparison.Ordinal);
        Assert.Contains("\nroot\n", screen, StringComparison.Ordinal);
        Assert.Equal(0, program.Type("q").ExitCode());
        program.AssertClean();
    }

    [Fact]
    public void A_shell_in_a_container_answers_and_comes_back()
    {
        using PtyProgram program = Subject.Product.Start();

        program.Type("\r").Shows("lima/dev › shop");
        program.Type("\e[B").Shows("shop › api");
        program.Type("s").Shows("simulated $");
        program.Type("pwd\r").Shows("\n/\n");
        string screen = program.Screen;
        program.Type("exit 3\r").Shows("press enter");
        program.Type("\r").Shows("shell lima/dev › api   exit 3   ");

        Assert.Contains("─ exit or ctrl-d returns ─", screen, StringComparison.Ordinal);
        Assert.Contains("─ Machines", program.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void A_typed_command_of_the_probe_waits_although_it_ended_well()
    {
        using PtyProgram program = Subject.Probe("echo", "here it is").Start();

        program.Type("r").Shows("ended with exit code 0; press enter");
        string screen = program.Screen;
        program.Type("\r").Shows("exit 0 after 1 keys");

        Assert.Contains("\nhere it is\n", screen, StringComparison.Ordinal);
    }
}
