namespace Devx.Tui.Tests.EndToEnd;

[Collection(TerminalCollection.Name)]
public sealed class SessionEndToEndTests
{
    private const int Interrupt = 2;
    private const int Terminate = 15;

    [Fact]
    public void A_second_interrupt_while_the_child_has_the_terminal_is_the_childs()
    {
        using PtyProgram program = Subject.Probe().Start();
        program.Type("s").Shows("\n$");

        program.Send(Interrupt);
        program.Send(Interrupt);
        program.Type("echo still here\r").Shows("\nstill here\n");

        Assert.False(program.HasEnded);
    }

    [Fact]
    public void A_crash_gives_the_terminal_back_and_says_where_the_details_are()
    {
        using PtyProgram program = Subject.Probe().Start();

        int exitCode = program.Type("x").ExitCode();

        Assert.Equal(1, exitCode);
        Assert.Contains("devx-tui failed: asked to fail\nDetails are in /nowhere/probe.log", program.Screen, StringComparison.Ordinal);
        program.AssertClean();
    }

    [Fact]
    public void A_crash_of_another_thread_leaves_a_trace_on_a_clean_terminal()
    {
        using PtyProgram program = Subject.Probe().Start(200);

        int exitCode = program.Type("t").ExitCode();

        Assert.Equal(134, exitCode);
        Assert.Contains("a thread was asked to fail", program.Screen, StringComparison.Ordinal);
        program.AssertClean();
    }

    [Fact]
    public void A_hanging_screen_is_ended_after_two_interrupts()
    {
        using PtyProgram program = Subject.Probe().Start();
        program.Type("h").Shows("hanging");

        program.Type("\x3\x3");

        Assert.Equal(1, program.ExitCode());
        Assert.Contains("devx-tui did not answer for 5 seconds and was ended.", program.Screen, StringComparison.Ordinal);
        program.AssertClean();
    }

    [Fact]
    public void A_hanging_screen_is_ended_after_a_signal()
    {
        using PtyProgram program = Subject.Probe().Start();
        program.Type("h").Shows("hanging");

        program.Send(Terminate);

        Assert.Equal(1, program.ExitCode());
        program.AssertClean();
    }

    [Fact]
    public void Ctrl_z_without_a_shell_above_changes_nothing()
    {
        using PtyProgram program = Subject.Probe().Start();

        program.Type("\x1a").Shows("ready again");
        program.Type("j").Shows("key j");

        Assert.Contains(1049, program.Modes);
    }

    [Fact]
    public void Writes_nothing_while_nothing_happens()
    {
        using PtyProgram program = Subject.Probe().Start();

        // A second of silence, ended by a timer of the program itself.
        program.Type("w").Shows("waited 1");
        int before = program.OutputLength;
        program.Type("w").Shows("waited 2");

        Assert.InRange(program.OutputLength - before, 1, 40);
    }

    [Fact]
    public void Tells_the_terminal_nothing_but_frames_and_asks_it_nothing()
    {
        using PtyProgram program = Subject.Probe().Start();

        string output = System.Text.Encoding.UTF8.GetString(program.OutputFrom(0));

        Assert.StartsWith("\e[?1049h\e[?25l\e[?2004h\e[0m\e[2J", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e]", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[c", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[6n", output, StringComparison.Ordinal);
        Assert.Equal([1049, 2004], program.Modes);
    }

    [Fact]
    public void A_lone_escape_is_a_key_and_ends_nothing()
    {
        using PtyProgram program = Subject.Probe().Start();

        program.Type("\e").Shows("key Esc");

        Assert.False(program.HasEnded);
    }

    [Fact]
    public void Pasted_text_is_not_taken_for_keys()
    {
        using PtyProgram program = Subject.Probe().Start();

        program.Type("\e[200~qxq\e[201~j").Shows("key j");

        Assert.False(program.HasEnded);
    }

    [Fact]
    public void The_mouse_is_off_until_it_is_wanted_and_off_again_afterwards()
    {
        using PtyProgram program = Subject.Probe().Start();

        program.Type("m").Shows("mouse True");
        IReadOnlyList<int> modes = program.Modes;
        program.Type("q").ExitCode();

        Assert.Equal([1000, 1006, 1049, 2004], modes);
        program.AssertClean();
    }

    [Fact]
    public void Copies_through_the_terminal()
    {
        using PtyProgram program = Subject.Probe().Start();

        program.Type("c").Shows("copied 11 characters");

        string output = System.Text.Encoding.UTF8.GetString(program.OutputFrom(0));
        Assert.Contains("\e]52;c;Y29waWVkIHRleHQ=\a", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Follows_the_size_of_the_terminal()
    {
        using PtyProgram program = Subject.Probe().Start();

        program.Resize(100, 30);
        program.Await(() => program.Screen.StartsWith($"┌┤probe├{new string('─', 91)}┐\n", StringComparison.Ordinal), "the wide frame");
        program.Resize(20, 5);
        program.Await(() => program.Screen.StartsWith($"┌┤probe├{new string('─', 11)}┐\n", StringComparison.Ordinal), "the narrow frame");

        Assert.Equal(5, program.Screen.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public void No_color_means_no_color()
    {
        using PtyProgram program = Subject.Probe().Start(environment: new Dictionary<string, string?> { ["NO_COLOR"] = "1" });
        program.Type("\e[B").Type("j").Shows("key j");

        string output = System.Text.Encoding.UTF8.GetString(program.OutputFrom(0));

        Assert.DoesNotMatch(@"\e\[[\d;]*\b(3\d|4\d|9\d|10\d)[;m]", output);
    }
}
