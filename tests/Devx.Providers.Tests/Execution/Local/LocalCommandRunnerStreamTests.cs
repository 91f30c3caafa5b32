using System.Diagnostics;
using System.Globalization;
using Devx.Providers.Execution;
using Devx.Providers.Execution.Local;
using Microsoft.Extensions.Time.Testing;

namespace Devx.Providers.Tests.Execution.Local;

public sealed class LocalCommandRunnerStreamTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("devx-tui-test-").FullName;

    [Fact]
    public async Task Gives_lines_while_the_program_still_runs()
    {
        string signal = Path.Combine(_folder, "go");
        var lines = new List<string>();

        await foreach (OutputLine line in FakeCli.Runner().StreamAsync(FakeCli.Request("print-when", signal), CancellationToken.None))
        {
            lines.Add(line.Text);
            await File.WriteAllTextAsync(signal, "");
        }

        Assert.Equal(["first", "second"], lines);
    }

    [Fact]
    public async Task Fails_with_exit_code_and_errors_after_the_last_line()
    {
        var lines = new List<OutputLine>();

        CommandException exception = await Assert.ThrowsAsync<CommandException>(async () =>
        {
            CommandRequest request = FakeCli.Request("exit", "5", "no", "way");
            await foreach (OutputLine line in FakeCli.Runner().StreamAsync(request, CancellationToken.None))
            {
                lines.Add(line);
            }
        });

        Assert.Equal([new OutputLine("no", true), new OutputLine("way", true)], lines);
        Assert.Equal(CommandFailure.StreamFailed, exception.Failure);
        Assert.Equal((5, "no\nway\n"), (exception.Result?.ExitCode, exception.Result?.StandardError));
    }

    [Fact]
    public async Task Says_that_a_program_could_not_be_started()
    {
        CommandException exception = await Assert.ThrowsAsync<CommandException>(
            () => ReadAsync(FakeCli.Runner(), new CommandRequest("no-such-program")));

        Assert.Equal(CommandFailure.NotStarted, exception.Failure);
    }

    [Fact]
    public async Task Takes_redrawn_progress_and_cuts_endless_lines()
    {
        string bytes = Convert.ToBase64String([.. "10%\r20%\r\nü"u8, 0xff, .. "\n"u8, .. new byte[50].Select(_ => (byte)'x')]);
        LocalCommandRunner runner = FakeCli.Runner(FakeCli.ShortTimes with { LineLength = 20 });

        List<string> lines = await ReadAsync(runner, FakeCli.Request("bytes", bytes));

        Assert.Equal(["10%", "20%", "ü\ufffd", new string('x', 20)], lines);
    }

    [Fact]
    public async Task Cuts_lines_where_the_request_says()
    {
        CommandRequest request = FakeCli.Request("bytes", Convert.ToBase64String("a long line\n"u8)) with { LineLength = 6 };

        Assert.Equal(["a long"], await ReadAsync(FakeCli.Runner(), request));
    }

    [Fact]
    public async Task Loses_nothing_when_the_reader_is_slower_than_the_program()
    {
        LocalCommandRunner runner = FakeCli.Runner(FakeCli.ShortTimes with { BufferedReads = 1, PipeGrace = TimeSpan.FromMilliseconds(1) });
        var lines = new List<string>();

        await foreach (OutputLine line in runner.StreamAsync(FakeCli.Request("lines", "2000"), CancellationToken.None))
        {
            lines.Add(line.Text);
            if (lines.Count == 2)
            {
                await EndOfAsync(int.Parse(lines[0], CultureInfo.InvariantCulture));
            }
        }

        Assert.Equal(Enumerable.Range(0, 2000), lines.Skip(1).Select(line => int.Parse(line, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Ends_the_program_when_the_reader_leaves_in_the_middle()
    {
        int id = 0;

        await foreach (OutputLine line in FakeCli.Runner().StreamAsync(FakeCli.Request("lines", "-1"), CancellationToken.None))
        {
            id = int.Parse(line.Text, CultureInfo.InvariantCulture);
            break;
        }

        Assert.NotEqual(0, id);
        Assert.False(FakeCli.IsRunning(id));
    }

    [Fact]
    public async Task Asks_politely_first_when_the_time_is_over()
    {
        var time = new FakeTimeProvider();
        LocalCommandRunner runner = FakeCli.Runner(new RunnerLimits(), time);
        var lines = new List<string>();

        CommandException exception = await Assert.ThrowsAsync<CommandException>(async () =>
        {
            await foreach (OutputLine line in runner.StreamAsync(FakeCli.Request("wait"), CancellationToken.None))
            {
                lines.Add(line.Text);
                time.Advance(lines.Count == 1 ? TimeSpan.FromSeconds(60) : TimeSpan.Zero);
            }
        });

        Assert.Equal(["SIGINT"], lines.Skip(1));
        Assert.Equal((CommandFailure.TimedOut, 7), (exception.Failure, exception.Result?.ExitCode));
    }

    [Fact]
    public async Task Kills_a_program_that_does_not_listen()
    {
        int id = await CancelAfterFirstLineAsync("wait-stubborn");

        Assert.False(FakeCli.IsRunning(id));
    }

    [Fact]
    public async Task Kills_at_once_what_is_still_being_asked_to_end_when_we_end()
    {
        var living = new LivingChildren();
        LocalCommandRunner runner = FakeCli.Runner(new RunnerLimits(), new FakeTimeProvider(), living: living);
        using var cancelling = new CancellationTokenSource();
        var started = new TaskCompletionSource<int>();

        Task reading = Task.Run(async () =>
        {
            await foreach (OutputLine line in runner.StreamAsync(FakeCli.Request("wait-stubborn"), cancelling.Token))
            {
                started.TrySetResult(int.Parse(line.Text, CultureInfo.InvariantCulture));
            }
        });
        int id = await started.Task;
        await cancelling.CancelAsync();
        living.Kill();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.False(FakeCli.IsRunning(id));
    }

    [Theory]
    [InlineData("keep")]
    [InlineData("keep-apart")]
    public async Task Kills_children_that_outlive_their_parent_or_moved_to_another_session(string mode)
    {
        int id = await CancelAfterFirstLineAsync(mode, "wait-stubborn");

        Assert.False(FakeCli.IsRunning(id));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Runs a mode that first prints a process id, cancels, and gives that id.</summary>
    private static async Task<int> CancelAfterFirstLineAsync(params string[] mode)
    {
        using var cancelling = new CancellationTokenSource();
        int id = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (OutputLine line in FakeCli.Runner().StreamAsync(FakeCli.Request(mode), cancelling.Token))
            {
                id = int.Parse(line.Text, CultureInfo.InvariantCulture);
                await cancelling.CancelAsync();
            }
        });
        Assert.NotEqual(0, id);
        return id;
    }

    private static async Task<List<string>> ReadAsync(LocalCommandRunner runner, CommandRequest request)
    {
        var lines = new List<string>();
        await foreach (OutputLine line in runner.StreamAsync(request, CancellationToken.None))
        {
            lines.Add(line.Text);
        }

        return lines;
    }

    private static async Task EndOfAsync(int id)
    {
        try
        {
            using Process process = Process.GetProcessById(id);
            await process.WaitForExitAsync();
        }
        catch (ArgumentException)
        {
            // It has ended already.
        }
    }
}
