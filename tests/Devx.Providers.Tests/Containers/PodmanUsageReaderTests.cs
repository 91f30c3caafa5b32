using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Devx.Providers.Tests.Containers;

public sealed class PodmanUsageReaderTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Takes_concatenated_arrays_apart()
    {
        List<IReadOnlyList<ContainerUsage>> rounds = Rounds(Recording.Load("podman-4.3/podman-stats-stream-json").StandardOutput);

        Assert.Equal(2, rounds.Count);
        Assert.All(rounds, round => Assert.Equal(5, round.Count));
    }

    [Fact]
    public void Load_is_the_difference_of_processor_time()
    {
        List<IReadOnlyList<ContainerUsage>> rounds = Rounds(Recording.Load("podman-4.3/podman-stats-stream-json").StandardOutput);

        CpuSample[] web = [.. rounds.Select(round => round.Single(usage => usage.ContainerId == "2ac8cd3f9ebf").Cpu!.Value)];
        Assert.Equal(7.156052, (web[1].Busy - web[0].Busy).TotalMilliseconds, 2);
        Assert.Null(rounds[0][0].CpuPercent);
    }

    [Fact]
    public void Reads_decimal_sizes()
    {
        IReadOnlyList<ContainerUsage> round = Rounds(Recording.Load("podman-5.8.6/528-remote-stats-json").StandardOutput)[0];

        ContainerUsage web = round.Single(usage => usage.ContainerId == "d1be0d243473");
        Assert.Equal(new ByteSize(57340), web.MemoryUsed);
        Assert.Equal(new ByteSize(1_542_000_000), web.MemoryLimit);
        Assert.Equal(1, web.ProcessCount);
    }

    [Fact]
    public void Reads_what_came_and_went()
    {
        const string Entry = """[{"id":"abc","cpu_time":"1s","net_io":"426B / 2.222kB","block_io":"1.5MB / --"}]""";

        ContainerUsage usage = Assert.Single(Assert.Single(Rounds(Entry)));

        Assert.Equal((new ByteSize(426), new ByteSize(2222)), (usage.NetworkReceived, usage.NetworkSent));
        Assert.Equal((new ByteSize(1_500_000), null), (usage.DiskRead, usage.DiskWritten));
    }

    [Fact]
    public void Brackets_in_a_name_end_nothing()
    {
        List<IReadOnlyList<ContainerUsage>> rounds = Rounds("[{\"id\":\"abc\",\"name\":\"]}\\\"[{\",\"cpu_time\":\"1s\"}][\n]");

        Assert.Equal("abc", Assert.Single(rounds[0]).ContainerId);
        Assert.Empty(rounds[1]);
    }

    [Fact]
    public void Leaves_out_what_a_guests_login_shell_prints()
    {
        List<IReadOnlyList<ContainerUsage>> rounds = Rounds("Welcome to \"web\n\n[\n{\"id\":\"abc\",\"cpu_time\":\"1s\"}\n]");

        Assert.Equal("abc", Assert.Single(Assert.Single(rounds)).ContainerId);
    }

    [Fact]
    public void Broken_text_is_a_bad_answer()
    {
        ProviderException error = Assert.Throws<ProviderException>(() => new PodmanUsageReader(_time).Take("[{\"id\":}]"));

        Assert.Equal(ProviderFailure.BadAnswer, error.Failure);
    }

    [Fact]
    public void Text_that_never_ends_is_given_up()
    {
        var reader = new PodmanUsageReader(_time);
        string line = "[" + new string(' ', 1 << 20);

        ProviderException error = Assert.Throws<ProviderException>(() =>
        {
            for (int count = 0; count < 20; count++)
            {
                reader.Take(line);
            }
        });

        Assert.Equal(ProviderFailure.BadAnswer, error.Failure);
    }

    private List<IReadOnlyList<ContainerUsage>> Rounds(string output)
    {
        var reader = new PodmanUsageReader(_time);
        return [.. output.Split('\n').Select(reader.Take).OfType<IReadOnlyList<ContainerUsage>>()];
    }
}
