using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;
using Devx.Tui.State;
using NSubstitute;

namespace Devx.Tui.Tests.Dialogs.Details;

/// <summary>Images, volumes and networks as their details are drawn.</summary>
public sealed class ObjectScreensTests
{
    private static readonly EngineItem<ImageInfo> Image = new(Inspecting.Dev, new ImageInfo
    {
        Id = new string('a', 64),
        Repository = "ghcr.io/acme/api",
        Tag = "1.9",
        Size = ByteSize.FromMiB(116.3),
        CreatedAt = Snapshots.Now.AddDays(-20),
        ContainerCount = 2,
    });

    private static readonly EngineItem<VolumeInfo> Volume = new(Inspecting.Dev, new VolumeInfo
    {
        Name = "pgdata\u001b[2J",
        Driver = "local",
        Mountpoint = "/var/lib/docker/volumes/pgdata/_data",
        Size = ByteSize.FromGiB(3.9),
        CreatedAt = Snapshots.Now.AddDays(-90),
        ComposeProject = "shop",
    });

    private static readonly EngineItem<NetworkInfo> Network = new(Inspecting.Dev, new NetworkInfo
    {
        Id = new string('b', 64),
        Name = "shop_default",
        Driver = "bridge",
        Scope = "local",
        Subnets = ["172.20.0.0/16"],
        IsInternal = true,
    });

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void An_image_with_its_layers(int width, int height)
    {
        Desk desk = Inspecting.Desk();
        desk.Show(prompts => prompts.ShowImage(Image, atLayers: false));

        Expected.Screen($"details-image-{width}x{height}", desk.BoxText(width, height));
        Expected.Screen($"details-layers-{width}x{height}", desk.Press("2").BoxText(width, height));
        Expected.Screen($"details-image-raw-{width}x{height}", desk.Press("3").BoxText(width, height));
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void A_volume_and_who_would_lose_it(int width, int height)
    {
        Desk desk = Inspecting.Desk();
        desk.Show(prompts => prompts.ShowVolume(Volume));

        Expected.Screen($"details-volume-{width}x{height}", desk.BoxText(width, height));
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void A_network_and_who_is_on_it(int width, int height)
    {
        Desk desk = Inspecting.Desk();
        desk.Show(prompts => prompts.ShowNetwork(Network));

        Expected.Screen($"details-network-{width}x{height}", desk.BoxText(width, height));
    }

    [Fact]
    public void Layers_are_what_the_key_for_them_opens()
    {
        Desk desk = Inspecting.Desk();

        desk.Show(prompts => prompts.ShowImage(Image, atLayers: true));

        Assert.Contains("116 M          in 5 layers, 1 of unknown size", desk.BoxText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "no container", "is possible, and what is in it is lost")]
    [InlineData(25, "and 5 more", "is refused until these containers are removed")]
    public void A_volume_says_what_its_users_mean_for_removing_it(int users, string by, string removing)
    {
        IEngineCatalog catalog = Inspecting.Catalog();
        ContainerInfo[] containers =
        [
            .. Enumerable.Range(1, users).Select(number => new ContainerInfo
            {
                Id = $"{number}", Name = $"job-{number}", Image = "x", Status = ContainerStatus.Exited,
            }),
        ];
        catalog.ListUsersAsync(EngineObject.Volume, Volume.Info.Name, Arg.Any<CancellationToken>()).Returns(containers);
        Desk desk = Inspecting.Desk(catalog);

        desk.Show(prompts => prompts.ShowVolume(Volume));

        string text = desk.BoxText(100, 50);
        Assert.Contains(by, text, StringComparison.Ordinal);
        Assert.Contains(removing, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Users_that_cannot_be_asked_are_not_taken_for_none()
    {
        IEngineCatalog catalog = Inspecting.Catalog();
        catalog.ListUsersAsync(EngineObject.Network, "shop_default", Arg.Any<CancellationToken>()).Returns(
            Task.FromException<IReadOnlyList<ContainerInfo>>(
                new ProviderException(ProviderFailure.TimedOut, "docker did not answer.", "Try again.")));
        Desk desk = Inspecting.Desk(catalog);

        desk.Show(prompts => prompts.ShowNetwork(Network));

        string text = desk.BoxText();
        Assert.Contains("not known: docker did not answer. Try again.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("removing", text, StringComparison.Ordinal);
    }
}
