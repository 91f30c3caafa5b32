using Devx.Tui.Hosting.LearnedTimes;
using Devx.Tui.Operations;
using Devx.Tui.Tests.Hosting.LastKnown;

namespace Devx.Tui.Tests.Hosting.LearnedTimes;

public sealed class DurationsFileTests
{
    private readonly LogLines<DurationsFile> _log = new();

    [Fact]
    public void What_was_learned_is_there_again()
    {
        using var folder = new TemporaryFolder();
        var file = new DurationsFile(folder.File("state/durations.json"), _log);

        file.Save([new LearnedDuration("lima", "start", "boot virtual machine", [23.5, 24])]);
        LearnedDuration step = Assert.Single(file.Load());

        Assert.Equal(("lima", "start", "boot virtual machine"), (step.Provider, step.Verb, step.Step));
        Assert.Equal([23.5, 24], step.Seconds);
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public void Nothing_is_known_without_a_file()
    {
        using var folder = new TemporaryFolder();

        Assert.Empty(new DurationsFile(folder.File("durations.json"), _log).Load());
        Assert.Empty(_log.Lines);
    }

    [Theory]
    [InlineData("{ half")]
    [InlineData("null")]
    [InlineData("""{ "version": 2, "steps": [] }""")]
    [InlineData("""{ "version": 1, "steps": null }""")]
    [InlineData("""{ "version": 1, "steps": [null] }""")]
    [InlineData("""{ "version": 1, "steps": [{ "provider": "lima", "verb": "start", "step": "boot", "seconds": [-1] }] }""")]
    [InlineData("""{ "version": 1, "steps": [{ "provider": "lima", "verb": "start", "step": "boot", "seconds": [1e300] }] }""")]
    public void A_damaged_file_means_to_learn_anew(string text)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("durations.json"), text);
        var file = new DurationsFile(folder.File("durations.json"), _log);

        Assert.Empty(file.Load());
        file.Save([new LearnedDuration("lima", "start", "boot", [1])]);

        Assert.Single(file.Load());
        Assert.Contains("learning starts anew", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_logged()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("state"), "");

        new DurationsFile(folder.File("state/durations.json"), _log).Save([]);

        Assert.Contains("cannot be written", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }
}
