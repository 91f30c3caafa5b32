using System.Diagnostics;

namespace Devx.Tui.Tests.EndToEnd;

/// <summary>What the terminal may expect of every program with our terminal layer, however it ends.</summary>
public abstract class TerminalContractTests
{
    private const int Hangup = 1;
    private const int Interrupt = 2;
    private const int Terminate = 15;

    private readonly Subject _subject;

    private protected TerminalContractTests(Subject subject) => _subject = subject;

    [Fact]
    public void Leaves_the_terminal_as_it_was()
    {
        using PtyProgram program = _subject.Start();

        int exitCode = program.Type("q").ExitCode();

        Assert.Equal(0, exitCode);
        program.AssertClean();
    }

    [Theory]
    [InlineData(Terminate, 143)]
    [InlineData(Hangup, 129)]
    [InlineData(Interrupt, 130)]
    public void A_signal_ends_it_with_a_clean_terminal(int signal, int expected)
    {
        using PtyProgram program = _subject.Start();

        program.Send(signal);

        Assert.Equal(expected, program.ExitCode());
        program.AssertClean();
    }

    [Theory]
    [InlineData(Terminate, 143)]
    [InlineData(Hangup, 129)]
    public void A_signal_ends_it_and_its_shell(int signal, int expected)
    {
        using PtyProgram program = _subject.OpenShell();

        program.Send(signal);

        Assert.Equal(expected, program.ExitCode());
        program.Await(() => ProcessList.Of(program.ProcessId).Count == 0, "the end of all processes");
        program.AssertClean();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_cut_line_ends_everything_within_a_second(bool hasShell)
    {
        using PtyProgram program = hasShell ? _subject.OpenShell() : _subject.Start();

        long start = Stopwatch.GetTimestamp();
        program.Cut();
        program.Await(() => program.HasEnded && ProcessList.Of(program.ProcessId).Count == 0, "the end of all processes");

        // A second is the promise; the tests share a busy machine.
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 3);
    }

    [Fact]
    public void Ctrl_z_suspends_it_and_fg_brings_it_back()
    {
        using PtyProgram shell = PtyProgram.Run(["bash", "--norc", "-i"]);
        shell.Shows("$");
        (string settings, IReadOnlyList<int> modes) = (shell.Settings, shell.Modes);
        shell.Type(string.Join(' ', _subject.Command) + "\r").Shows(_subject.Ready);

        shell.Type("\x1a").Shows("Stopped");
        shell.Await(() => shell.Settings == settings && shell.Modes.SequenceEqual(modes), "the shell's own settings");
        shell.Type("fg\r").Shows(_subject.Ready);
        shell.Type("q").Await(() => shell.Settings == settings && shell.Modes.SequenceEqual(modes), "the shell's own settings again");
        shell.Type("echo code $?\r").Shows("code 0");

        Assert.Equal(0, shell.Type("exit\r").ExitCode());
    }

    [Theory]
    [InlineData("dumb", "TERM is dumb.")]
    [InlineData("", "TERM is not set.")]
    public void Refuses_a_terminal_without_a_cursor(string term, string reason)
    {
        using PtyProgram program =
            PtyProgram.Run(_subject.Command, environment: new Dictionary<string, string?> { ["TERM"] = term });

        Assert.Equal(2, program.ExitCode());
        program.Shows(reason);
        Assert.DoesNotContain((byte)0x1b, program.OutputFrom(0));
    }

    [Fact]
    public void Without_a_terminal_it_says_so_and_writes_no_escape_codes()
    {
        var start = new ProcessStartInfo(_subject.Command[0])
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

    [Fact]
    public void The_child_gets_the_terminal_as_it_was_before_us()
    {
        using PtyProgram program = _subject.OpenShell();

        Assert.Equal(program.SettingsBefore, program.Settings);
        Assert.Equal([25], program.Modes);
        Assert.Equal("", program.Sgr);
    }

    [Fact]
    public void Comes_back_from_a_shell_as_it_was()
    {
        using PtyProgram program = _subject.Start();
        (string settings, IReadOnlyList<int> modes) = (program.Settings, program.Modes);

        program.Type("s").Shows(_subject.ShellReady);
        program.Type("exit\r").Shows(_subject.Title);

        program.Await(() => program.Settings == settings && program.Modes.SequenceEqual(modes), "its own settings and modes");
        Assert.Equal(0, program.Type("q").ExitCode());
        program.AssertClean();
    }

    [Fact]
    public void Fills_the_terminal_whatever_its_size()
    {
        using PtyProgram program = _subject.Start();

        program.Resize(132, 43);

        program.Await(() => program.Screen.TrimEnd('\n').Split('\n') is { Length: 43 } lines && lines.Any(line => line.Length == 132), "a full screen");
    }
}
