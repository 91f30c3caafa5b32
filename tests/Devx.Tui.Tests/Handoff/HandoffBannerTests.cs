using Devx.Providers.Execution;
using Devx.Tui.Handoff;
using Devx.Tui.Terminal;

namespace Devx.Tui.Tests.Handoff;

public sealed class HandoffBannerTests
{
    private static readonly HandoffRequest Shell =
        new("shell lima/dev › api", "exit or ctrl-d returns", new CommandRequest("docker", "exec", "-it", "3f2a", "sh", "-c", "exec bash"));

    [Fact]
    public void Says_where_the_person_is_and_how_to_come_back_and_what_runs()
    {
        string banner = new HandoffBanner(new TerminalProfile()).Above(Shell, 70);

        Assert.Equal(
            "── devx-tui ─ shell lima/dev › api ─ exit or ctrl-d returns ──────────\n   docker exec -it 3f2a sh -c 'exec bash'\n", banner);
    }

    [Fact]
    public void Without_UTF8_the_rule_is_plain()
    {
        string banner = new HandoffBanner(new TerminalProfile { IsUtf8 = false }).Above(Shell with { Title = "shell lima/dev" }, 60);

        Assert.StartsWith("-- devx-tui - shell lima/dev - exit or ctrl-d returns ------\n", banner, StringComparison.Ordinal);
    }

    [Fact]
    public void Foreign_names_cannot_speak_to_the_terminal()
    {
        HandoffRequest hostile = new("shell \e[2Jx", "hint\n\e]0;y\a", new CommandRequest("docker", "\e[31m"));

        string banner = new HandoffBanner(new TerminalProfile()).Above(hostile, 80);

        Assert.DoesNotContain('\e', banner);
        Assert.Equal(2, banner.Count(letter => letter == '\n'));
    }

    [Fact]
    public void Passwords_are_not_shown()
    {
        var command = new CommandRequest("docker", "run", "-it", "--env", "DB_PASSWORD=hunter2", "postgres");
        HandoffRequest request = Shell with { Command = command };

        string banner = new HandoffBanner(new TerminalProfile()).Above(request, 80);

        Assert.Contains("docker run -it --env 'DB_PASSWORD=***' postgres", banner, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_title_is_not_padded()
    {
        string banner = new HandoffBanner(new TerminalProfile()).Above(Shell, 10);

        Assert.StartsWith("── devx-tui ─ shell lima/dev › api ─ exit or ctrl-d returns \n", banner, StringComparison.Ordinal);
    }
}
