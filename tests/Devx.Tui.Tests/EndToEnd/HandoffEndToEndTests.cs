using System.Globalization;
using Devx.Tui.Tests.Hosting;

namespace Devx.Tui.Tests.EndToEnd;

[Collection(TerminalCollection.Name)]
public sealed class HandoffEndToEndTests
{
    private const string Prompt = "\n$";

    [Fact]
    public void Says_where_the_person_is_and_the_exact_command()
    {
        using PtyProgram program = OpenShell();

        Assert.StartsWith("── devx-tui ─ shell of the probe ─ exit returns ───", program.Screen, StringComparison.Ordinal);
        Assert.Equal("   sh", program.Screen.Split('\n')[1]);
    }

    [Fact]
    public void The_first_key_arrives()
    {
        using PtyProgram program = OpenShell();

        program.Type("e").Shows("$ e");

        Assert.Contains("$ e\n", program.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_typed_ahead_reaches_the_child_and_nothing_reaches_us()
    {
        string typed = string.Concat(Enumerable.Range(0, 200).Select(number => (char)('a' + number % 26)));
        using PtyProgram program = Subject.Probe("sh", "-c", "IFS= read -r line; echo \"got ${#line} $line\"; read -r rest").Start(250);

        program.Type($"s{typed}\r").Shows($"got 200 {typed}");
        program.Type("\r").Shows("exit 0 after 1 keys");

        Assert.Contains("exit 0 after 1 keys", program.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Comes_back_as_it_was_and_tells_the_exit_code()
    {
        using PtyProgram program = Subject.Probe().Start();
        (string settings, IReadOnlyList<int> modes) = (program.Settings, program.Modes);

        program.Type("\e[B\e[Bs").Shows(Prompt);
        program.Type("exit 0\r").Shows("exit 0 after");

        Assert.Equal(settings, program.Settings);
        Assert.Equal(modes, program.Modes);
        Assert.StartsWith("┌┤probe├──", program.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Lets_a_quick_failure_be_read()
    {
        using PtyProgram program = Subject.Probe("sh", "-c", "echo out of order; exit 7").Start();

        program.Type("s").Shows("ended with exit code 7; press enter");
        string failure = program.Screen;
        program.Type("\r").Shows("exit 7 after 1 keys");

        Assert.Contains("out of order", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_when_a_program_is_not_there_and_keeps_the_screen()
    {
        using PtyProgram program = Subject.Probe("no-such-program").Start();

        program.Type("s").Shows("problem: no-such-program was not found or may not be executed");

        Assert.StartsWith("┌┤probe├──", program.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Ctrl_c_in_the_child_ends_the_child_only()
    {
        using PtyProgram program = Subject.Probe("sh", "-c", "echo sleeping; exec sleep 60").Start();

        program.Type("s").Shows("\nsleeping\n");
        program.Type("\x3").Shows("ended with exit code 130");
        program.Type("\r").Shows("exit 130 after");

        Assert.False(program.HasEnded);
    }

    [Fact]
    public void A_child_that_is_killed_gives_the_terminal_back()
    {
        using PtyProgram program = OpenShell();

        program.Type("kill -9 $$\r").Shows("137");
        program.Type("\r").Shows("exit 137 after");
        program.Type("\e[Bj").Shows("key j");

        Assert.Contains(2004, program.Modes);
    }

    [Fact]
    public void A_job_control_shell_that_is_killed_leaves_us_in_the_foreground()
    {
        using PtyProgram program = Subject.Probe("bash", "--norc", "-i").Start();

        program.Type("s").Shows(Prompt);
        program.Type("kill -9 $$\r").Shows("137");
        program.Type("\r").Shows("exit 137 after");
        program.Type("j").Shows("key j");

        Assert.False(program.HasEnded);
    }

    [Fact]
    public void Ctrl_z_in_a_job_control_shell_stops_its_job_only()
    {
        using PtyProgram program = Subject.Probe("bash", "--norc", "-i").Start();

        program.Type("s").Shows(Prompt);
        program.Type("sleep 60\r").Shows("sleep 60\n");
        program.Await(() => HasChild(program, "sleep"), "sleep to run");
        program.Type("\x1a").Shows("Stopped");
        program.Type("exit 0\r").Shows("There are stopped jobs");
        program.Type("exit 0\r").Shows("exit 0 after");

        Assert.False(program.HasEnded);
    }

    [Fact]
    public void A_child_that_leaves_modes_on_and_dies_does_no_harm()
    {
        const string Mess = "stty raw -echo; "
            + "printf '\\033[?1049h\\033[?1003h\\033[?1006h\\033[?2004h\\033[?1h\\033[31m\\033[?25l'; kill -9 $$";
        using PtyProgram program = Subject.Probe("sh", "-c", Mess).Start();
        (string settings, IReadOnlyList<int> modes) = (program.Settings, program.Modes);

        program.Type("s").Shows("press enter");
        string settingsOfQuestion = program.Settings;
        program.Type("\r").Shows("exit 137 after");

        Assert.Equal(program.SettingsBefore, settingsOfQuestion);
        Assert.Equal(settings, program.Settings);
        Assert.Equal(modes, program.Modes);
        Assert.Equal(0, Quit(program));
    }

    [Fact]
    public void A_terminal_resized_meanwhile_is_drawn_in_its_new_size()
    {
        using PtyProgram program = OpenShell();

        program.Resize(50, 10);
        program.Type("stty size\r").Shows("10 50");
        program.Type("exit 0\r").Shows("exit 0 after");

        Assert.Equal(10, program.Screen.TrimEnd('\n').Split('\n').Length);
        Assert.Equal($"┌┤probe├{new string('─', 41)}┐", program.Screen.Split('\n')[0]);
    }

    [Fact]
    public void Writes_less_than_two_screens_when_it_comes_back()
    {
        using PtyProgram program = OpenShell();
        int before = program.OutputLength;

        program.Type("exit 0\r").Shows("exit 0 after");

        Assert.InRange(program.OutputLength - before, 1, 2 * 80 * 24);
    }

    [Fact]
    public void A_hundred_times_leave_the_same_settings_threads_and_descriptors()
    {
        using PtyProgram program = Subject.Probe("true").Start();
        program.Type("a").Shows("exit 0 after 1 keys");
        (string settings, int threads, int descriptors) = (program.Settings, Threads(program), Descriptors(program));

        program.Type("a").Shows("exit 0 after 2 keys");

        program.Await(() => Descriptors(program) <= descriptors, "no more open descriptors than before");
        Assert.Equal(settings, program.Settings);
        Assert.InRange(Threads(program), 1, threads + 2);
        Assert.Equal(0, Quit(program));
    }

    [Fact]
    public void An_operation_goes_on_meanwhile_and_no_key_of_the_child_reaches_it()
    {
        using var folder = new TemporaryFolder();
        using PtyProgram program = Subject.Probe().Start(
            environment: new Dictionary<string, string?> { ["DEVX_PROBE_FOLDER"] = folder.Path });
        program.Type("o").Shows("operation begun");

        program.Type("s").Shows(Prompt);
        program.Type("\x3").Shows("^C\n$");
        program.Type("cd $DEVX_PROBE_FOLDER; touch go; until [ -e gone ]; do sleep 0.02; done; echo it went o''n\r")
            .Shows("it went on");
        program.Type("touch end; exit 0\r").Shows("exit 0 after");

        program.Shows("operation Done: began, went on, ended");
        Assert.False(program.HasEnded);
    }

    [Fact]
    public void Works_in_tmux()
    {
        TmuxProgram.Require();
        using var program = new TmuxProgram(Subject.Probe().Command);

        program.Shows("│row 0 名前 é ● running").Type("s").Shows("\n$");
        program.Type("echo in the shell", "Enter").Shows("\nin the shell\n");
        program.Resize(60, 12);
        program.Type("exit", "Enter").Shows("exit 0 after 1 keys").Type("q");

        program.Shows("ended with 0");
        Assert.Contains("in the shell", program.Screen, StringComparison.Ordinal);
    }

    private static PtyProgram OpenShell() => Subject.Probe().OpenShell();

    private static int Quit(PtyProgram program) => program.Type("q").ExitCode();

    private static int Threads(PtyProgram program) => Directory.GetDirectories(Folder(program, "task")).Length;

    /// <summary>Without the assemblies that a program that is not native loads when it needs them.</summary>
    private static int Descriptors(PtyProgram program) => Directory.GetFiles(Folder(program, "fd"))
        .Count(path => new FileInfo(path).LinkTarget is { } target && !target.EndsWith(".dll", StringComparison.Ordinal));

    private static string Folder(PtyProgram program, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"/proc/{program.ProcessId}/{name}");

    private static bool HasChild(PtyProgram program, string name) => ProcessList.Of(program.ProcessId).Any(process => process.Name == name);
}
