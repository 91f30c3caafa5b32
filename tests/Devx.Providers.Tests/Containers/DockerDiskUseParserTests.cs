using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Testing;

namespace Devx.Providers.Tests.Containers;

public sealed class DockerDiskUseParserTests
{
    [Theory]
    [InlineData("docker-28.5.2/163-system-df-json", 2, 2_025_000)]
    [InlineData("docker-20.10-client/docker-system-df-tmpl-json", 2, 3_965_000)]
    public void Counts_images_and_their_shared_layers_once(string recording, int count, long bytes)
    {
        ImageStake images = DockerDiskUseParser.Images(Recording.Load(recording).StandardOutput);

        Assert.Equal(new ImageStake(count, new ByteSize(bytes)), images);
    }

    [Fact]
    public void Lists_volumes_with_what_they_hold()
    {
        IReadOnlyList<VolumeStake> volumes = DockerDiskUseParser.Volumes(
            Recording.Load("docker-28.5.2/164-system-df-verbose-json").StandardOutput);

        Assert.Equal([new VolumeStake("data", new ByteSize(0))], volumes);
    }

    [Fact]
    public void Lists_no_volumes_of_an_engine_without_any()
    {
        Assert.Empty(DockerDiskUseParser.Volumes(Recording.Load("docker-20.10/docker-system-df-v-json").StandardOutput));
    }

    [Fact]
    public void Volumes_are_ordered_and_an_uncounted_one_has_no_size()
    {
        const string output = "{\"Volumes\":[{\"Name\":\"b\",\"Size\":\"1.2GB\"},{\"Name\":\"a\",\"Size\":\"N/A\"}]}";

        Assert.Equal([new VolumeStake("a", null), new VolumeStake("b", new ByteSize(1_200_000_000))], DockerDiskUseParser.Volumes(output));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"Volumes\":[{}]}")]
    [InlineData("json\njson\n")]
    public void An_answer_of_another_form_is_said_so(string output)
    {
        Assert.Equal(ProviderFailure.BadAnswer, Assert.Throws<ProviderException>(() => DockerDiskUseParser.Volumes(output)).Failure);
        Assert.Equal(ProviderFailure.BadAnswer, Assert.Throws<ProviderException>(() => DockerDiskUseParser.Images(output)).Failure);
    }
}
