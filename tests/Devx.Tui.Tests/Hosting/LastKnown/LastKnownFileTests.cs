using Devx.Providers.Contracts;
using Devx.Tui.Hosting.LastKnown;
using Devx.Tui.State;
using Devx.Tui.Tests.Monitoring;

namespace Devx.Tui.Tests.Hosting.LastKnown;

public sealed class LastKnownFileTests
{
    private readonly LogLines<LastKnownFile> _log = new();

    [Fact]
    public void What_was_seen_is_remembered()
    {
        using var folder = new TemporaryFolder();
        var file = new LastKnownFile(folder.File("machines.json"), _log);
        MachineInfo machine = Given.Machine("lima/dev", hasRuntime: false) with
        {
            State = new MachineState(MachineStatus.Broken, "Broken", "errors: no disk"),
            CpuCount = 4,
            Memory = ByteSize.FromGiB(8),
            Disk = ByteSize.FromGiB(60),
            Architecture = "arm64",
            VmType = "vz",
            IsDefault = true,
            CreatedAt = DateTimeOffset.UnixEpoch,
            Version = "2.2.0",
        };
        var provider = new ProviderSnapshot
        {
            Name = "lima",
            Version = "2.2.0",
            AnsweredAt = DateTimeOffset.UnixEpoch,
            Machines = [new MachineSnapshot { Info = machine }],
        };

        file.Save(LastKnownMapping.ToState(Snapshot(provider, new ProviderSnapshot { Name = "docker" })));
        ProviderSnapshot loaded = Assert.Single(file.Load());

        Assert.Equal(
            ("lima", "2.2.0", DateTimeOffset.UnixEpoch, true), (loaded.Name, loaded.Version, loaded.AnsweredAt, loaded.IsRemembered));
        Assert.Equal(machine with { Details = Assert.Single(loaded.Machines).Info.Details }, Assert.Single(loaded.Machines).Info);
        Assert.Empty(_log.Lines);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{ \"version\": 1 }")]
    [InlineData("{ \"version\": 1, \"providers\": [ { \"name\": null, \"machines\": [] } ] }")]
    [InlineData("{ \"version\": 2, \"providers\": [] }")]
    [InlineData("null")]
    public void What_cannot_be_used_is_kept_aside_and_logged(string text)
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("machines.json");
        File.WriteAllText(path, text);

        IReadOnlyList<ProviderSnapshot> loaded = new LastKnownFile(path, _log).Load();

        Assert.Empty(loaded);
        Assert.Equal(text, File.ReadAllText(path + ".aside"));
        Assert.False(File.Exists(path));
        Assert.Contains("machines.json", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_of_another_version_is_unknown_with_its_word_kept()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("machines.json");
        File.WriteAllText(
            path, """{"version":1,"providers":[{"name":"lima","machines":[{"name":"dev","status":"Frozen","raw":"frozen","new":1}]}]}""");

        ProviderSnapshot provider = Assert.Single(new LastKnownFile(path, _log).Load());

        Assert.Equal(new MachineState(MachineStatus.Unknown, "frozen"), Assert.Single(provider.Machines).Info.State);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_stops_nothing()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("file"), "");

        new LastKnownFile(folder.File("file/machines.json"), _log).Save(LastKnownMapping.ToState(Snapshot()));

        Assert.Contains("cannot be written", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    private static AppSnapshot Snapshot(params IReadOnlyList<ProviderSnapshot> providers) => new()
    {
        Host = new HostSnapshot { Name = "here", CpuCount = 4 },
        Providers = providers,
    };
}
