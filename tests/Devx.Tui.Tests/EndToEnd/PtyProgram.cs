using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Devx.Tui.Terminal;

namespace Devx.Tui.Tests.EndToEnd;

/// <summary>
/// A program in a real pseudo-terminal, in a session of its own, with a terminal that answers questions: type keys, wait for what the
/// screen shows, look at every byte and at the settings of the terminal. Never sleeps for a fixed time.
/// </summary>
internal sealed partial class PtyProgram : IDisposable
{
    /// <summary>The machine may be busy; nothing here takes so long when it works.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private readonly PseudoTerminal _terminal;
    private readonly Process _process;
    private readonly Thread _reader;
    private readonly object _gate = new();
    private readonly List<byte> _output = [];
    private readonly VirtualScreen _screen;
    private readonly WakePipe _cut = new();
    private bool _isCut;

    private PtyProgram(IReadOnlyList<string> command, int columns, int rows, IReadOnlyDictionary<string, string?> environment)
    {
        _terminal = new PseudoTerminal(columns, rows);
        _screen = new VirtualScreen(columns, rows);
        SettingsBefore = _terminal.Settings();
        _process = Start(command, environment);
        _reader = new Thread(Read) { IsBackground = true };
        _reader.Start();
    }

    /// <summary>The settings of the terminal before the program started.</summary>
    public string SettingsBefore { get; }

    public string Settings => _terminal.Settings();

    public int ProcessId => _process.Id;

    public bool HasEnded => _process.HasExited;

    /// <summary>Bytes the program has written until now.</summary>
    public int OutputLength
    {
        get
        {
            lock (_gate)
            {
                return _output.Count;
            }
        }
    }

    public string Screen => Look(screen => screen.Text);

    public IReadOnlyList<int> Modes => Look<int[]>(screen => [.. screen.Modes]);

    public string Sgr => Look(screen => screen.Sgr);

    public static PtyProgram Run(
        IReadOnlyList<string> command, int columns = 80, int rows = 24, IReadOnlyDictionary<string, string?>? environment = null) =>
        new(command, columns, rows, environment ?? new Dictionary<string, string?>());

    public PtyProgram Type(string keys)
    {
        WriteToMaster(Encoding.UTF8.GetBytes(keys));
        return this;
    }

    public void Resize(int columns, int rows)
    {
        lock (_gate)
        {
            _screen.Resize(columns, rows);
        }

        _terminal.Resize(columns, rows);
    }

    /// <summary>Waits until the screen shows this.</summary>
    public PtyProgram Shows(string text)
    {
        Await(() => Screen.Contains(text, StringComparison.Ordinal), $"'{text}' on the screen");
        return this;
    }

    /// <summary>Waits until a condition is met; fails the test with the screen when it never is.</summary>
    public void Await(Func<bool> condition, string what)
    {
        long start = Stopwatch.GetTimestamp();
        lock (_gate)
        {
            while (!condition())
            {
                // Conditions of the kernel (a process ended) give no signal, so they are looked at now and then.
                Monitor.Wait(_gate, TimeSpan.FromMilliseconds(20));
                Assert.True(Stopwatch.GetElapsedTime(start) < Deadline, $"waited in vain for {what}; the screen is\n{Screen}");
            }
        }
    }

    /// <summary>Waits for the end of the program and of its output.</summary>
    public int ExitCode()
    {
        Await(() => _process.HasExited, "the end of the program");
        _terminal.LetGo();
        Await(() => !_reader.IsAlive, "the end of its output");
        return _process.ExitCode;
    }

    /// <summary>Settings as before, no mode left on, cursor visible, plain text, usual screen.</summary>
    public void AssertClean()
    {
        Assert.Equal(SettingsBefore, Settings);
        Assert.Equal([25], Modes);
        Assert.Equal("", Sgr);
    }

    public void Send(int signal) => Libc.SendSignal(_process.Id, signal);

    /// <summary>Cuts the line: what sshd does when the link is gone.</summary>
    public void Cut()
    {
        lock (_gate)
        {
            _isCut = true;
        }

        _cut.Wake();
        _reader.Join();
        _terminal.Cut();
    }

    /// <summary>The output from a position on.</summary>
    public byte[] OutputFrom(int position)
    {
        lock (_gate)
        {
            return [.. _output.Skip(position)];
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        Cut();
        _cut.Dispose();
        _process.Dispose();
    }

    private Process Start(IReadOnlyList<string> command, IReadOnlyDictionary<string, string?> environment)
    {
        // The shell opens the terminal first, as session leader: that makes it the controlling one.
        var start = new ProcessStartInfo("setsid") { UseShellExecute = false };
        string[] words = ["sh", "-c", "exec \"$@\" <\"$0\" >\"$0\" 2>&1", _terminal.Slave, .. command];
        Array.ForEach(words, start.ArgumentList.Add);
        var defaults = new Dictionary<string, string?>
        {
            ["TERM"] = "xterm-256color",
            ["LANG"] = "C.UTF-8",
            ["COLORTERM"] = null,
            ["NO_COLOR"] = null,
            ["LC_ALL"] = null,
            ["TMUX"] = null,
            ["STY"] = null,
            ["DEVX_PROVIDER"] = null,
            ["XDG_STATE_HOME"] = Path.Combine(AppContext.BaseDirectory, "state"),
            ["DisableRealDriverIO"] = null,
            ["PS1"] = "$ ",
            ["ENV"] = null,
        };
        foreach ((string name, string? value) in defaults.Concat(environment))
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Reads until the end, or until the line is cut: the kernel keeps an end open that somebody still reads from.</summary>
    private unsafe void Read()
    {
        byte[] buffer = new byte[4096];
        PollEntry* entries = stackalloc PollEntry[2];
        fixed (byte* start = buffer)
        {
            while (true)
            {
                entries[0] = new PollEntry(_terminal.Master, PollEntry.Readable);
                entries[1] = new PollEntry(_cut.ReadEnd, PollEntry.Readable);
                _ = Libc.Poll(entries, 2, Timeout.Infinite);
                nint count = entries[1].Happened != 0 ? 0 : Libc.Read(_terminal.Master, start, buffer.Length);
                if (count <= 0)
                {
                    return;
                }

                Take(buffer.AsSpan(0, (int)count));
            }
        }
    }

    private void Take(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            _output.AddRange(bytes);
            _screen.Feed(bytes);
            Monitor.PulseAll(_gate);
        }

        Answer(Encoding.Latin1.GetString(bytes));
    }

    /// <summary>Answers as xterm does.</summary>
    private void Answer(string output)
    {
        foreach (Match question in Questions().Matches(output))
        {
            WriteToMaster(Encoding.ASCII.GetBytes(question.Value switch
            {
                "\e[18t" => Look(screen => $"\e[8;{screen.Rows};{screen.Columns}t"),
                "\e[6n" => "\e[1;1R",
                "\e[?u" => "\e[?0u",
                ['\e', ']', '1', var which, ..] => $"\e]1{which};rgb:0000/0000/0000\e\\",
                _ => "\e[?62;22c",
            }));
        }
    }

    private unsafe void WriteToMaster(byte[] bytes)
    {
        lock (_gate)
        {
            if (_isCut)
            {
                return;
            }

            fixed (byte* start = bytes)
            {
                Assert.Equal(bytes.Length, (int)Libc.Write(_terminal.Master, start, bytes.Length));
            }
        }
    }

    private T Look<T>(Func<VirtualScreen, T> look)
    {
        lock (_gate)
        {
            return look(_screen);
        }
    }

    [GeneratedRegex(@"\e\[18t|\e\[6n|\e\[\?u|\e\[0?c|\e\]1[01];\?(?:\a|\e\\)")]
    private static partial Regex Questions();
}
