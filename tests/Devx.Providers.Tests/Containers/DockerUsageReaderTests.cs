using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Testing;

namespace Devx.Providers.Tests.Containers;

public sealed class DockerUsageReaderTests
{
    [Theory]
    [InlineData("docker-20.10/docker-stats-stream-json", "66284aedac9e", 448 * 1024)]
    [InlineData("docker-26.1.5/147-stats-stream", null, 0)]
    [InlineData("docker-28.5.2/147-stats-stream", "58d3abc82990", 320 * 1024)]
    public void Puts_the_frames_of_a_terminal_stream_together(string recording, string? container, long memory)
    {
        List<IReadOnlyList<ContainerUsage>> rounds = Rounds(Recording.Load(recording).StandardOutput);

        Assert.True(rounds.Count >= 5);
        Assert.All(rounds, round => Assert.Equal(round.Count, round.Select(usage => usage.ContainerId).Distinct().Count()));
        if (container is not null)
        {
            Assert.Contains(rounds[0], usage => usage.ContainerId == container && usage.MemoryUsed == new ByteSize(memory));
        }
    }

    [Fact]
    public void Reads_a_row()
    {
        const string Row =
            """{"ID":"abc","CPUPerc":"102.35%","MemUsage":"684KiB / 23.54GiB","NetIO":"1.25kB / 0B","""
            + """ "BlockIO":"4.1MB / 12kB","PIDs":"2"}""";

        ContainerUsage usage = Assert.Single(Rounds($"\u001b[H{Row}\n\u001b[J\u001b[H{Row}").First());

        Assert.Equal(102.35, usage.CpuPercent);
        Assert.Equal(ByteSize.FromKiB(684), usage.MemoryUsed);
        Assert.Equal(23.54, usage.MemoryLimit!.Value.GiB, 6);
        Assert.Equal(2, usage.ProcessCount);
        Assert.Equal((new ByteSize(1250), new ByteSize(0)), (usage.NetworkReceived, usage.NetworkSent));
        Assert.Equal((new ByteSize(4_100_000), new ByteSize(12_000)), (usage.DiskRead, usage.DiskWritten));
    }

    /// <summary>A container that has just ended has the name "--" and no ID (28.5.2).</summary>
    [Fact]
    public void Leaves_out_a_container_that_has_just_ended()
    {
        string rows = Recording.Load("docker-28.5.2/145-stats-json").StandardOutput;
        Assert.Contains("\"Name\":\"--\"", rows, StringComparison.Ordinal);

        IReadOnlyList<ContainerUsage> round = Rounds($"\u001b[H{rows}\u001b[H").First();

        Assert.Equal(2, round.Count);
    }

    [Fact]
    public void Not_yet_known_is_not_zero()
    {
        const string Row = """{"ID":"abc","CPUPerc":"--","MemUsage":"-- / --","NetIO":"--","PIDs":"--"}""";

        ContainerUsage usage = Assert.Single(Rounds($"\u001b[H{Row}\n\u001b[H").First());

        Assert.Equal(new ContainerUsage { ContainerId = "abc" }, usage);
    }

    [Fact]
    public void Leaves_out_what_a_guests_login_shell_prints()
    {
        ContainerUsage usage = Assert.Single(Rounds("Welcome to web\n\u001b[H{\"ID\":\"abc\"}\n\u001b[H").First());

        Assert.Equal("abc", usage.ContainerId);
    }

    [Fact]
    public void A_cut_row_is_a_bad_answer()
    {
        ProviderException error = Assert.Throws<ProviderException>(() => new DockerUsageReader().Take("{\"ID\":\"ab"));

        Assert.Equal(ProviderFailure.BadAnswer, error.Failure);
    }

    private static List<IReadOnlyList<ContainerUsage>> Rounds(string output)
    {
        var reader = new DockerUsageReader();
        return [.. output.Split('\n').Select(reader.Take).OfType<IReadOnlyList<ContainerUsage>>()];
    }
}
