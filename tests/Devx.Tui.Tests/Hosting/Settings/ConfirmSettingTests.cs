using Devx.Tui.Hosting;
using Devx.Tui.Hosting.Settings;
using Devx.Tui.State;

namespace Devx.Tui.Tests.Hosting.Settings;

public sealed class ConfirmSettingTests
{
    [Fact]
    public void Without_a_setting_actions_ask_when_containers_run()
    {
        Assert.Equal(
            new ConfirmRules { Stop = ConfirmWhen.Containers, Restart = ConfirmWhen.Containers, Sleep = ConfirmWhen.Containers },
            Read("{}"));
    }

    [Fact]
    public void Each_action_has_its_own_value()
    {
        ConfirmRules rules = Read("""{ "confirm": { "stop": "always", "sleep": "never", /* as usual */ "restart": "containers", } }""");

        Assert.Equal(new ConfirmRules { Stop = ConfirmWhen.Always, Sleep = ConfirmWhen.Never }, rules);
    }

    [Theory]
    [InlineData(
        """{ "stop": "sometimes" }""",
        "\"stop\" in \"confirm\" is \"sometimes\", but it can be containers (when containers run in the machine, "
        + "or the container has published ports), always or never")]
    [InlineData("""{ "sleep": true }""", "\"sleep\" in \"confirm\" is true, but it can be containers (when")]
    [InlineData("""{ "stpo": "always" }""", "\"confirm\" has \"stpo\", but only stop, restart and sleep can be set.")]
    [InlineData("""{ "remove": "never" }""", "\"confirm\" has \"remove\", but removing always asks and wants the name typed.")]
    [InlineData("\"always\"", "\"confirm\" is \"always\", but it names actions, such as { \"stop\": \"always\" }.")]
    public void A_slip_is_named_with_its_file_and_never_let_pass(string setting, string problem)
    {
        WrongUseException wrong = Assert.Throws<WrongUseException>(() => Read($$"""{ "confirm": {{setting}} }"""));

        Assert.StartsWith("The settings file ", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("settings.json: " + problem, wrong.Message, StringComparison.Ordinal);
    }

    private static ConfirmRules Read(string text)
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("settings.json");
        File.WriteAllText(path, text);
        return ConfirmSetting.Rules(new SettingsFile(path).Read().Confirm, path);
    }
}
