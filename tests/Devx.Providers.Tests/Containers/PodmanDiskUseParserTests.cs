using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Testing;

namespace Devx.Providers.Tests.Containers;

public sealed class PodmanDiskUseParserTests
{
    [Fact]
    public void Counts_images_and_their_shared_layers_once()
    {
        ImageStake images = PodmanDiskUseParser.Images(Recording.Load("podman-5.8.6/543-remote-system-df-json").StandardOutput);

        Assert.Equal(new ImageStake(3, new ByteSize(2_777_392)), images);
    }

    /// <summary>A 5.8 client says 0 bytes of the image of a 4.3 engine.</summary>
    [Fact]
    public void A_size_that_cannot_be_is_unknown()
    {
        ImageStake images = PodmanDiskUseParser.Images(Recording.Load("podman-5.8/ct-system-df-json").StandardOutput);

        Assert.Equal(new ImageStake(1, null), images);
    }

    [Theory]
    [InlineData("podman-4.3/podman-system-df-json", true)]
    [InlineData("podman-5.8.6/543-remote-system-df-json", false)]
    public void Sees_that_json_was_taken_for_a_template(string recording, bool isTemplateWanted)
    {
        Assert.Equal(isTemplateWanted, PodmanDiskUseParser.IsTemplateWanted(Recording.Load(recording).StandardOutput));
    }

    /// <summary>Printed by podman 4.3.1.</summary>
    [Fact]
    public void Reads_the_lines_of_a_template()
    {
        const string output = "{\"Type\":\"Images\",\"Total\":2,\"Active\":0,\"Size\":3995834,\"Reclaimable\":3995834}\n"
            + "{\"Type\":\"Containers\",\"Total\":0,\"Active\":0,\"Size\":0,\"Reclaimable\":0}\n";

        Assert.Equal(new ImageStake(2, new ByteSize(3_995_834)), PodmanDiskUseParser.ImagesOfLines(output));
    }

    [Fact]
    public void No_images_take_nothing()
    {
        Assert.Equal(
            new ImageStake(0, new ByteSize(0)),
            PodmanDiskUseParser.Images("[{\"Type\":\"Images\",\"Total\":0,\"RawSize\":0,\"Size\":\"0B\"}]"));
    }

    [Theory]
    [InlineData("podman-5.8.6/541-remote-volume-ls-json", "data")]
    public void Lists_volumes_without_a_size(string recording, string name)
    {
        Assert.Equal([new VolumeStake(name, null)], PodmanDiskUseParser.Volumes(Recording.Load(recording).StandardOutput));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[{\"Name\":")]
    public void An_answer_of_another_form_is_said_so(string output)
    {
        Assert.Equal(ProviderFailure.BadAnswer, Assert.Throws<ProviderException>(() => PodmanDiskUseParser.Volumes(output)).Failure);
        Assert.Equal(ProviderFailure.BadAnswer, Assert.Throws<ProviderException>(() => PodmanDiskUseParser.Images(output)).Failure);
        Assert.Equal(ProviderFailure.BadAnswer, Assert.Throws<ProviderException>(() => PodmanDiskUseParser.ImagesOfLines(output)).Failure);
    }
}
