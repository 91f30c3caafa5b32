using Devx.Tui.Hosting;
using Devx.Tui.Hosting.Settings;
using Devx.Tui.State;

namespace Devx.Tui.Tests.Hosting;

public sealed class DefaultProviderChoiceTests
{
    [Fact]
    public void A_choice_is_in_force_at_once_and_in_the_next_session()
    {
        using var folder = new TemporaryFolder();
        var settings = new SettingsFile(folder.File("settings.json"));
        SnapshotStore store = Store(null);
        var choice = new DefaultProviderChoice(settings, store);

        choice.Choose("lima");

        Assert.Equal(new DefaultProvider("lima", settings.Path), choice.Current);
        Assert.Same(choice.Current, store.Current.Default);
        Assert.Equal("lima", settings.Read().DefaultProvider);
        Assert.False(choice.IsFixed);
    }

    [Fact]
    public void A_choice_in_the_demo_ends_with_it()
    {
        var choice = new DefaultProviderChoice(null, Store(null));

        choice.Choose("lima");

        Assert.Equal(new DefaultProvider("lima", "demo"), choice.Current);
    }

    [Fact]
    public void What_an_option_decided_is_fixed()
    {
        Assert.True(new DefaultProviderChoice(null, Store(new DefaultProvider("lima", "--provider"))).IsFixed);
    }

    [Fact]
    public void A_choice_that_cannot_be_written_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("settings.json");
        File.WriteAllText(path, "broken");
        var choice = new DefaultProviderChoice(new SettingsFile(path), Store(null));

        Assert.Throws<IOException>(() => choice.Choose("lima"));

        Assert.Null(choice.Current);
        Assert.Equal("broken", File.ReadAllText(path));
    }

    private static SnapshotStore Store(DefaultProvider? choice) =>
        new(new AppSnapshot { Host = new HostSnapshot { Name = "here", CpuCount = 4 }, Default = choice });
}
