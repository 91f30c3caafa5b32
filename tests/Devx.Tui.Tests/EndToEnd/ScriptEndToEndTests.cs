using System.Text;
using System.Text.Json;
using Devx.Tui.Hosting;
using Devx.Tui.Terminal;

namespace Devx.Tui.Tests.EndToEnd;

[Collection(TerminalCollection.Name)]
public sealed class ScriptEndToEndTests
{
    private const string Escape = "\e";

    [Fact]
    public void A_list_on_a_terminal_is_nothing_but_text()
    {
        using PtyProgram program = OnTerminal("list", "--demo");

        Assert.Equal(ExitCodes.Done, program.ExitCode());

        string output = Encoding.UTF8.GetString(program.OutputFrom(0));
        Assert.Contains("lima/dev", output, StringComparison.Ordinal);
        Assert.DoesNotContain(Escape, output, StringComparison.Ordinal);
        program.AssertClean();
    }

    [Fact]
    public void An_operation_on_a_terminal_is_nothing_but_text()
    {
        using PtyProgram program = OnTerminal("machine", "stop", "lima/k8s-lab", "--yes", "--demo", "--speed", "1000");

        Assert.Equal(ExitCodes.Done, program.ExitCode());

        Assert.DoesNotContain(Escape, Encoding.UTF8.GetString(program.OutputFrom(0)), StringComparison.Ordinal);
        program.AssertClean();
    }

    [Theory]
    [InlineData("dev\r", ExitCodes.Done)]
    [InlineData("yes\r", ExitCodes.WrongUse)]
    [InlineData("\x4", ExitCodes.WrongUse)]
    [InlineData("\x3", ExitCodes.Interrupted)]
    public void A_removal_asks_on_the_terminal_for_the_name(string typed, int expected)
    {
        using PtyProgram program = OnTerminal("machine", "remove", "lima/dev", "--demo", "--speed", "1000");

        program.Shows("Type dev to go on:").Type(typed);

        Assert.Equal(expected, program.ExitCode());
        program.AssertClean();
    }

    [Fact]
    public void The_reset_of_the_terminal_is_printed()
    {
        using PtyProgram program = OnTerminal("fix-terminal");

        Assert.Equal(ExitCodes.Done, program.ExitCode());

        Assert.Equal(TerminalModes.Reset, Encoding.UTF8.GetString(program.OutputFrom(0)));
        program.AssertClean();
    }

    [Fact]
    public void A_provider_that_is_not_there_is_told_on_a_terminal()
    {
        using PtyProgram program = OnTerminal("--provider", "nope");

        Assert.Equal(ExitCodes.WrongUse, program.ExitCode());

        Assert.Contains("There is no provider named \"nope\"", program.Screen, StringComparison.Ordinal);
        program.AssertClean();
    }

    [Fact]
    public async Task A_provider_that_is_not_there_matters_more_than_a_terminal_that_is_not_there()
    {
        PlainProgram program = await PlainProgram.RunAsync("--provider", "nope");

        Assert.Equal(ExitCodes.WrongUse, program.ExitCode);
        Assert.StartsWith("devx-tui: There is no provider named \"nope\"", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_terminal_nobody_is_asked()
    {
        PlainProgram program = await PlainProgram.RunAsync("machine", "remove", "lima/dev", "--demo", "--speed", "1000");

        Assert.Equal((ExitCodes.WrongUse, ""), (program.ExitCode, program.Output));
        Assert.Contains("add --yes if you agree", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_faults_that_cannot_be_read_is_wrong_use()
    {
        PlainProgram program = await PlainProgram.RunAsync("list", "--demo", "--faults", "/nowhere/faults.txt");

        Assert.Equal((ExitCodes.WrongUse, ""), (program.ExitCode, program.Output));
        Assert.StartsWith("devx-tui: --faults /nowhere/faults.txt cannot be read: ", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_real_engine_is_looked_at_used_and_not_stopped()
    {
        await RequireDockerAsync();

        PlainProgram looked = await PlainProgram.RunAsync("machine", "inspect", "docker/engine", "--json");
        PlainProgram listed = await PlainProgram.RunAsync("exec", "docker/engine", "--", "ps", "--format", "{{.ID}}");
        PlainProgram ran = await PlainProgram.RunAsync("run", "docker/engine", "--", "version", "--format", "{{.Server.Os}}");
        PlainProgram wrong = await PlainProgram.RunAsync("exec", "docker/engine", "--", "inspect", "no-such-thing");
        PlainProgram removed = await PlainProgram.RunAsync("machine", "remove", "docker/engine", "--yes", "--json");

        Assert.Equal((ExitCodes.Done, ""), (looked.ExitCode, looked.Error));
        Assert.Equal("running", Json(looked).GetProperty("result").GetProperty("machine").GetProperty("state").GetString());
        Assert.Equal((ExitCodes.Done, ""), (listed.ExitCode, listed.Error));
        Assert.Equal((ExitCodes.Done, "linux\n"), (ran.ExitCode, ran.Output));
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains("no-such-thing", wrong.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Refused, removed.ExitCode);
        Assert.Equal("unsupported", Json(removed).GetProperty("problem").GetProperty("kind").GetString());
    }

    [Fact]
    public async Task An_engine_without_systemd_is_not_stopped_and_it_is_said_why()
    {
        await RequireDockerAsync();
        Assert.SkipWhen(Directory.Exists("/run/systemd/system"), "here it could be stopped, and other tests need it");

        PlainProgram program = await PlainProgram.RunAsync("machine", "stop", "docker/engine", "--yes");

        Assert.Equal((ExitCodes.Refused, ""), (program.ExitCode, program.Output));
        Assert.Contains("has no systemd", program.Error, StringComparison.Ordinal);
    }

    private static PtyProgram OnTerminal(params string[] arguments) => PtyProgram.Run([Subject.Product.Command[0], .. arguments], 200);

    private static JsonElement Json(PlainProgram program)
    {
        using JsonDocument document = JsonDocument.Parse(program.Output);
        return document.RootElement.Clone();
    }

    /// <summary>Skips where docker is missing, fails where it is required.</summary>
    private static async Task RequireDockerAsync()
    {
        PlainProgram program = await PlainProgram.RunAsync("machine", "inspect", "docker/engine");
        if (program.ExitCode != ExitCodes.Done || !program.Output.Contains("running", StringComparison.Ordinal))
        {
            Assert.False(Environment.GetEnvironmentVariable("DEVX_REAL") == "required", $"required, but {program.Error}");
            Assert.Skip(program.Error);
        }
    }
}
