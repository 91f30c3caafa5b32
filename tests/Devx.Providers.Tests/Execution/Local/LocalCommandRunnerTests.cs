using System.Text;
using System.Text.Json;
using CsCheck;
using Devx.Providers.Execution;
using Devx.Providers.Execution.Local;

namespace Devx.Providers.Tests.Execution.Local;

public sealed class LocalCommandRunnerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("devx-tui-test-").FullName;

    [Fact]
    public async Task Keeps_exit_code_and_both_streams()
    {
        CommandResult good = await FakeCli.Runner().RunAsync(FakeCli.Request("fill", "3", "2"), CancellationToken.None);
        CommandResult bad = await FakeCli.Runner().RunAsync(FakeCli.Request("exit", "42", "no", "way"), CancellationToken.None);

        Assert.Equal((0, "ooo", "ee", false), (good.ExitCode, good.StandardOutput, good.StandardError, good.IsTruncated));
        Assert.Equal((42, "", "no\nway\n"), (bad.ExitCode, bad.StandardOutput, bad.StandardError));
    }

    [Fact]
    public async Task Hands_over_every_argument_as_it_is()
    {
        string[] arguments =
        [
            "", " ", "a b", "\"", "\\", "\\\"", "'", "$HOME", "`id`", "*", "-", "--", "\n", "\t", "\r\n", "ü 日本 🐳", "a\\",
            "\u001b[31m",
            .. Gen.String[Gen.Char[' ', '\u07ff'], 0, 20].Array[50].Single(),
        ];

        Description seen = await DescribeAsync(new CommandRequest(FakeCli.Path, ["describe", .. arguments]));

        Assert.Equal(arguments, seen.Arguments);
    }

    [Fact]
    public async Task Gives_an_empty_input_and_a_private_folder_and_plain_words()
    {
        Description seen = await DescribeAsync(FakeCli.Request("describe"));

        Assert.Equal("", seen.Input);
        Assert.EndsWith("/devx-tui/work", seen.Folder, StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(seen.Folder));
        Assert.Equal(("1", "C.UTF-8"), (seen.Variables["NO_COLOR"], seen.Variables["LC_ALL"]));
        Assert.Contains(AppContext.BaseDirectory.TrimEnd('/'), seen.Variables["PATH"].Split(':'));
    }

    [Fact]
    public async Task Lets_the_request_decide_about_folder_and_variables()
    {
        CommandRequest request = FakeCli.Request("describe") with
        {
            WorkingDirectory = _folder,
            Environment = new Dictionary<string, string?> { ["LC_ALL"] = "C", ["NO_COLOR"] = null, ["EXTRA"] = "a=b c" },
        };

        Description seen = await DescribeAsync(request);

        Assert.Equal(_folder, seen.Folder);
        Assert.Equal(("C", "a=b c"), (seen.Variables["LC_ALL"], seen.Variables["EXTRA"]));
        Assert.DoesNotContain("NO_COLOR", seen.Variables.Keys);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(15)]
    public async Task Reports_a_signal_as_128_and_its_number(int signal)
    {
        CommandResult result = await FakeCli.Runner().RunAsync(
            FakeCli.Request("signal", signal.ToString(System.Globalization.CultureInfo.InvariantCulture)), CancellationToken.None);

        Assert.Equal(128 + signal, result.ExitCode);
    }

    [Fact]
    public async Task Keeps_no_more_than_its_cap_of_each_stream()
    {
        LocalCommandRunner runner = FakeCli.Runner(FakeCli.ShortTimes with { KeptBytes = 1000 });

        CommandResult result = await runner.RunAsync(FakeCli.Request("fill", "3000000", "999"), CancellationToken.None);

        Assert.Equal((0, true), (result.ExitCode, result.IsTruncated));
        Assert.Equal((1000, 999), (result.StandardOutput.Length, result.StandardError.Length));
    }

    [Fact]
    public async Task Shows_bytes_that_are_no_text_as_replacement_characters()
    {
        string bytes = Convert.ToBase64String([.. "ü"u8, 0xff, .. "z"u8]);

        CommandResult result = await FakeCli.Runner().RunAsync(FakeCli.Request("bytes", bytes), CancellationToken.None);

        Assert.Equal("ü\ufffdz", result.StandardOutput);
    }

    [Fact]
    public async Task Does_not_wait_for_a_pipe_that_something_left_running_holds_open()
    {
        CommandResult result = await FakeCli.Runner().RunAsync(FakeCli.Request("leave", "wait-stubborn"), CancellationToken.None);

        Assert.Equal(0, result.ExitCode);
        Assert.True(FakeCli.EndWhatIsLeft(result.StandardOutput), "what a program leaves running on purpose is not ours to end");
    }

    [Fact]
    public async Task Ends_a_program_that_takes_too_long_and_says_so()
    {
        CommandRequest request = FakeCli.Request("wait-stubborn") with { Timeout = TimeSpan.FromMilliseconds(50) };

        CommandException exception = await Assert.ThrowsAsync<CommandException>(
            () => FakeCli.Runner().RunAsync(request, CancellationToken.None));

        Assert.Equal(CommandFailure.TimedOut, exception.Failure);
        Assert.NotNull(exception.Result);
        Assert.Equal(request, exception.Result.Request);
    }

    [Fact]
    public async Task Starts_nothing_when_it_is_cancelled_before()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => FakeCli.Runner().RunAsync(new CommandRequest("no-such-program"), new CancellationToken(true)));
    }

    [Theory]
    [InlineData("no-such-program", "there is no such program in PATH")]
    [InlineData("/no/such/program", "there is no such file")]
    [InlineData("/etc/passwd", "it may not be executed")]
    [InlineData("/etc", "it may not be executed")]
    public async Task Says_plainly_why_a_program_could_not_be_started(string program, string reason)
    {
        CommandException exception = await StartFailsAsync(new CommandRequest(program));

        Assert.Equal(reason, exception.Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Says_why_a_script_without_its_interpreter_could_not_be_started(bool hasOwnSession)
    {
        string script = Script("#!/no/such/interpreter");

        CommandException exception = await StartFailsAsync(new CommandRequest(script) { HasOwnSession = hasOwnSession });

        Assert.Contains("No such file or directory", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_an_argument_that_the_kernel_would_cut()
    {
        CommandException exception = await StartFailsAsync(FakeCli.Request("describe", "a\0b"));

        Assert.Contains("null character", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_the_folder_is_missing_and_not_the_program()
    {
        CommandException exception = await StartFailsAsync(FakeCli.Request("describe") with { WorkingDirectory = "/no/such/folder" });

        Assert.Equal("the folder /no/such/folder is not there", exception.Message);
    }

    [Fact]
    public async Task Finds_a_name_in_the_PATH_of_the_request()
    {
        Script("#!/bin/sh\necho found");
        var request = new CommandRequest("script")
        {
            Environment = new Dictionary<string, string?> { ["PATH"] = $".:{_folder}:/usr/bin:/bin" },
        };

        CommandResult result = await FakeCli.Runner().RunAsync(request, CancellationToken.None);

        Assert.Equal("found\n", result.StandardOutput);
    }

    [Fact]
    public async Task Gives_a_program_that_must_outlive_the_terminal_its_own_session()
    {
        Description own = await DescribeAsync(FakeCli.Request("describe", "a b") with { HasOwnSession = true });
        Description ours = await DescribeAsync(FakeCli.Request("describe"));

        Assert.Equal(own.Id, own.Session);
        Assert.Equal(["a b"], own.Arguments);
        Assert.NotEqual(ours.Id, ours.Session);
    }

    [Fact]
    public async Task Gives_operations_and_streams_their_own_session()
    {
        Description operation = await DescribeAsync(FakeCli.Request("describe") with { IsRoutine = false });
        Description stream = await DescribeAsync(FakeCli.Request("describe") with { Timeout = Timeout.InfiniteTimeSpan });

        Assert.Equal((operation.Id, stream.Id), (operation.Session, stream.Session));
    }

    [Fact]
    public async Task Makes_the_session_on_macOS_with_perl()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/perl"), "this computer has no perl");
        HostPlatform mac = LocalPlatform.Read() with { System = HostSystem.MacOs, HomeDirectory = _folder };
        LocalCommandRunner runner = FakeCli.Runner(platform: mac);

        CommandResult result = await runner.RunAsync(
            FakeCli.Request("describe", "-e", "a b") with { HasOwnSession = true }, CancellationToken.None);
        CommandResult failed = await runner.RunAsync(FakeCli.Request("exit", "3") with { HasOwnSession = true }, CancellationToken.None);

        Description seen = Description.Parse(result.StandardOutput);
        Assert.Equal(seen.Id, seen.Session);
        Assert.Equal(["-e", "a b"], seen.Arguments);
        Assert.Equal(Path.Combine(_folder, "Library/Caches/devx-tui/work"), seen.Folder);
        Assert.Equal((3, ""), (failed.ExitCode, failed.StandardError));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<Description> DescribeAsync(CommandRequest request) =>
        Description.Parse((await FakeCli.Runner().RunAsync(request, CancellationToken.None)).StandardOutput);

    private static async Task<CommandException> StartFailsAsync(CommandRequest request)
    {
        CommandException exception = await Assert.ThrowsAsync<CommandException>(
            () => FakeCli.Runner().RunAsync(request, CancellationToken.None));
        Assert.Equal(CommandFailure.NotStarted, exception.Failure);
        return exception;
    }

    private string Script(string text)
    {
        string path = Path.Combine(_folder, "script");
        File.WriteAllText(path, text + "\n", new UTF8Encoding(false));
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    private sealed record Description(
        string[] Arguments, int Id, int Session, string Folder, string Input, Dictionary<string, string> Variables)
    {
        public static Description Parse(string json) =>
            JsonSerializer.Deserialize<Description>(json, JsonSerializerOptions.Web) ?? throw new InvalidOperationException(json);
    }
}
