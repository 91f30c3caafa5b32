using Devx.Tui.Hosting;
using Devx.Tui.Hosting.Settings;

namespace Devx.Tui.Tests.Hosting.Settings;

public sealed class SettingsFileTests
{
    [Fact]
    public void Without_a_file_there_are_defaults()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(new UserSettings(), new SettingsFile(folder.File("settings.json")).Read());
    }

    [Fact]
    public void A_choice_is_remembered_and_the_rest_of_the_file_kept()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("settings.json");
        File.WriteAllText(path, "{\n  // colours\n  \"theme\": \"dark\",\n  \"defaultProvider\": \"lima\"\n}\n");

        new SettingsFile(path).SetDefaultProvider("podman");

        Assert.Equal("podman", new SettingsFile(path).Read().DefaultProvider);
        Assert.Equal("{\n  // colours\n  \"theme\": \"dark\",\n  \"defaultProvider\": \"podman\"\n}\n", File.ReadAllText(path));
    }

    [Fact]
    public void A_first_choice_makes_the_file()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("new/settings.json");

        new SettingsFile(path).SetDefaultProvider("podman");

        Assert.Equal("podman", new SettingsFile(path).Read().DefaultProvider);
    }

    [Theory]
    [InlineData("{\n  \"theme\": \"dark\",\n  \"defaultProvider\": lima\n}", 3)]
    [InlineData("{ \"defaultProvider\": 5 }", 1)]
    [InlineData("{\n", 2)]
    [InlineData("", 1)]
    [InlineData("null", 1)]
    public void A_broken_file_is_named_with_its_line_and_never_written(string text, int line)
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("settings.json");
        File.WriteAllText(path, text);
        var file = new SettingsFile(path);

        WrongUseException problem = Assert.Throws<WrongUseException>(file.Read);
        Assert.Throws<IOException>(() => file.SetDefaultProvider("podman"));

        Assert.StartsWith($"The settings file {path} is broken in line {line}: ", problem.Message, StringComparison.Ordinal);
        Assert.Contains("move the file away", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", problem.Message, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(path));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_no_file_of_defaults()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("settings.json");
        using FileStream locked = File.Open(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        WrongUseException problem = Assert.Throws<WrongUseException>(new SettingsFile(path).Read);

        Assert.Contains(path, problem.Message, StringComparison.Ordinal);
    }
}
