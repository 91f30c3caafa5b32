using System.Diagnostics;

namespace Devx.Tui.Tests.EndToEnd;

[Collection(TerminalCollection.Name)]
public sealed class SessionEndToEndTests
{
    private const int Hangup = 1;
    private const int Interrupt = 2;
    private const int Terminate = 15;

    [Fact]
    public void Leaves_the_terminal_as_it_was()
    {
        using PtyProgram program = Subject.Probe().Start();

        int exitCode = program.Type("q").ExitCode();

        Assert.Equal(0, exitCode);
        AssertClean(program);
    }

    [Theory]
    [InlineData(Terminate, 143)]
    [InlineData(Hangup, 129)]
    [InlineData(Interrupt, 130)]
    public void A_signal_ends_it_with_a_clean_terminal(int signal, int expected)
    {
        using PtyProgram program = Subject.Probe().Start();

        program.Send(signal);

        Assert.Equal(expected, program.ExitCode());
        AssertClean(program);
    }

    [Theory]
    [InlineData(Terminate, 143)]
    [InlineData(Hangup, 129)]
    public void A_signal_ends_it_and_its_shell(int signal, int expected)
    {
        using PtyProgram program = Subject.Probe("bash", "--norc", "-i").Start();
        program.Type("s").Shows("\n$");

        program.Send(signal);

        Assert.Equal(expected, program.ExitCode());
        program.Await(() => ProcessList.Of(program.ProcessId).Count == 0, "the end of all processes");
        AssertClean(program);
    }

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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_cut_line_ends_everything_within_a_second(bool hasShell)
    {
        using PtyProgram program = Subject.Probe("bash", "--norc", "-i").Start();
        if (hasShell)
        {
            program.Type("s").Shows("\n$");
        }

        long start = Stopwatch.GetTimestamp();
        program.Cut();
        program.Await(() => program.HasEnded && ProcessList.Of(program.ProcessId).Count == 0, "the end of all processes");

        // A second is the promise; the tests share a busy machine.
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 3);
    }

    [Fact]
    public void A_crash_gives_the_terminal_back_and_says_where_the_details_are()
    {
        using PtyProgram program = Subject.Probe().Start();

        int exitCode = program.Type("x").ExitCode();

        Assert.Equal(1, exitCode);
        Assert.Contains("devx-tui failed: asked to fail\nDetails are in /nowhere/probe.log", program.Screen, StringComparison.Ordinal);
        AssertClean(program);
    }

    [Fact]
    public void A_crash_of_another_thread_leaves_a_trace_on_a_clean_terminal()
    {
        using PtyProgram program = Subject.Probe().Start(200);

        int exitCode = program.Type("t").ExitCode();

        Assert.Equal(134, exitCode);
        Assert.Contains("a thread was asked to fail", program.Screen, StringComparison.Ordinal);
        AssertClean(program);
    }

    [Fact]
    public void A_hanging_screen_is_ended_after_two_interrupts()
    {
        using PtyProgram program = Subject.Probe().Start();
        program.Type("h").Shows("hanging");

        program.Type("\x3\x3");

        Assert.Equal(1, program.ExitCode());
        Assert.Contains("devx-tui did not answer for 5 seconds and was ended.", program.Screen, StringComparison.Ordinal);
        AssertClean(program);
    }

    [Fact]
    public void A_hanging_screen_is_ended_after_a_signal()
    {
        using PtyProgram program = Subject.Probe().Start();
        program.Type("h").Shows("hanging");

        program.Send(Terminate);

        Assert.Equal(1, program.ExitCode());
        AssertClean(program);
    }

    [Fact]
    public void Ctrl_z_suspends_it_and_fg_brings_it_back()
    {
        using PtyProgram shell = PtyProgram.Run(["bash", "--norc", "-i"]);
        shell.Shows("$");
        (string settings, IReadOnlyList<int> modes) = (shell.Settings, shell.Modes);
        shell.Type(string.Join(' ', Subject.Probe().Command) + "\r").Shows("│row 0");

        shell.Type("\x1a").Shows("Stopped");
        shell.Await(() => shell.Settings == settings && shell.Modes.SequenceEqual(modes), "the shell's own settings");
        shell.Type("fg\r").Shows("continued");
        shell.Type("j").Shows("key j");
        shell.Type("q").Await(() => shell.Settings == settings && shell.Modes.SequenceEqual(modes), "the shell's own settings again");
        shell.Type("echo code $?\r").Shows("code 0");

        Assert.Equal(0, shell.Type("exit\r").ExitCode());
    }

    [Fact]
    public void Ctrl_z_without_a_shell_above_changes_nothing()
    {
        using PtyProgram program = Subject.Probe().Start();

        program.Type("\x1a").Shows("continued");
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
        AssertClean(program);
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

    [Theory]
    [InlineData("dumb", "TERM is dumb.")]
    [InlineData("", "TERM is not set.")]
    public void Refuses_a_terminal_without_a_cursor(string term, string reason)
    {
        using PtyProgram program =
            PtyProgram.Run(Subject.Probe().Command, environment: new Dictionary<string, string?> { ["TERM"] = term });

        Assert.Equal(2, program.ExitCode());
        program.Shows(reason);
        Assert.DoesNotContain((byte)0x1b, program.OutputFrom(0));
    }

    [Fact]
    public void Without_a_terminal_it_says_so_and_writes_no_escape_codes()
    {
        var start = new ProcessStartInfo(Subject.Probe().Command[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using Process process = Process.Start(start)!;

        string output = process.StandardOutput.ReadToEnd();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(2, process.ExitCode);
        Assert.Equal("", output);
        Assert.Equal("devx-tui needs a terminal on standard input and output; for scripts there is `devx-tui list --json`.\n", error);
    }

    /// <summary>Settings as before, no mode left on, cursor visible, plain text, usual screen.</summary>
    private static void AssertClean(PtyProgram program)
    {
        Assert.Equal(program.SettingsBefore, program.Settings);
        Assert.Equal([25], program.Modes);
        Assert.Equal("", program.Sgr);
    }
}
