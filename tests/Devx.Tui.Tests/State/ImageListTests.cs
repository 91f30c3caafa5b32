using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Tests.State;

public sealed class ImageListTests
{
    private static readonly UiState Ui = new() { Detail = new MachineId("lima", "dev") };

    [Theory]
    [InlineData(SortColumn.Name, false, "api worker mailhog postgres python redis base/python - -")]
    [InlineData(SortColumn.Name, true, "base/python redis python postgres mailhog worker api - -")]
    [InlineData(SortColumn.Size, false, "postgres api - worker mailhog redis python base/python -")]
    [InlineData(SortColumn.Created, false, "api worker - python base/python - redis postgres mailhog")]
    [InlineData(SortColumn.UsedBy, false, "api worker mailhog postgres redis - - python base/python")]
    public void Images_come_in_the_order_asked_for_and_those_without_a_name_or_value_last(Enum by, bool isReversed, string expected)
    {
        UiState ui = Ui with { Images = new PaneState(new ListOrder((SortColumn)by, isReversed)) };

        IEnumerable<string> names = ImageList.Of(EngineSnapshots.MacMini, ui).Items.Select(image => image.Info.Repository ?? "-");

        Assert.Equal(expected, string.Join(' ', names.Select(Short)));
    }

    [Theory]
    [InlineData("python", 2)]
    [InlineData(":1.9", 2)]
    [InlineData("c2", 2)]
    [InlineData("migrate", 1)]
    [InlineData("nothing", 0)]
    public void A_filter_finds_names_ids_and_users(string filter, int expected)
    {
        UiState ui = Ui with { Images = Ui.Images with { Filter = filter } };

        Assert.Equal(expected, ImageList.Of(EngineSnapshots.MacMini, ui).Items.Count);
    }

    [Fact]
    public void Images_are_ordered_by_the_names_that_people_say()
    {
        AppSnapshot snapshot = Machine(
            [Image("ghcr.io/acme/api", "1"), Image("docker.io/library/redis", "8"), Image("docker.io/prom/prometheus", "v3")]);

        IEnumerable<string?> names = ImageList.Of(snapshot, Ui).Items.Select(image => image.Info.Repository);

        Assert.Equal(["ghcr.io/acme/api", "docker.io/prom/prometheus", "docker.io/library/redis"], names);
    }

    [Fact]
    public void Every_row_has_a_key_of_its_own_over_all_machines()
    {
        AppSnapshot snapshot = EngineSnapshots.MacMini.With(
            "podman/podman-default", machine => machine with { Images = EngineSnapshots.Known(EngineSnapshots.Images) });

        EngineRows<ImageInfo> rows = ImageList.Of(snapshot, Ui with { IsAllMachines = true });

        Assert.Equal(18, rows.Keys.Distinct().Count());
    }

    [Theory]
    [InlineData("redis", null)]
    [InlineData("redis:latest", null)]
    [InlineData("docker.io/library/redis", null)]
    [InlineData("index", "ab12")]
    [InlineData("ab1200", null)]
    [InlineData("redis@sha256:77", null)]
    public void A_container_uses_the_image_it_was_made_from_however_it_is_called(string name, string? id)
    {
        var redis = new ImageInfo { Id = EngineSnapshots.Digits("ab12"), Repository = "redis", Tag = "latest", Digest = "sha256:77" };
        ContainerInfo container = Container("cache", name) with { ImageId = id is null ? null : EngineSnapshots.Digits(id) };

        EngineUsers users = UsersOf(redis, container);

        Assert.Equal(1, users.Count);
        Assert.Equal(["cache"], users.Names);
    }

    [Fact]
    public void Two_names_of_one_image_have_the_same_users()
    {
        ImageInfo[] images = [Image("python", "3.13"), Image("base", "stable")];

        EngineRows<ImageInfo> rows = ImageList.Of(Machine(images, Container("job", "base:stable")), Ui);

        Assert.Equal([1, 1], rows.Items.Select(image => image.Users.Count ?? 0));
    }

    [Fact]
    public void Nobody_uses_an_image_only_when_every_container_says_its_image()
    {
        Assert.Equal(0, UsersOf(Image("python", "3.13"), Container("api", "x") with { ImageId = EngineSnapshots.Digits("ff") }).Count);
        Assert.Null(UsersOf(Image("python", "3.13"), Container("api", "an/image/that/is/gone:1")).Count);
    }

    [Fact]
    public void Without_a_list_of_containers_the_engine_s_own_count_is_taken()
    {
        AppSnapshot Unread(int? count) => Machine([Image("python", "3.13") with { ContainerCount = count }])
            .With("lima/dev", machine => machine with { Containers = ContainersSnapshot.NotAsked });

        Assert.Equal(4, ImageList.Of(Unread(4), Ui).Items[0].Users.Count);
        Assert.Null(ImageList.Of(Unread(null), Ui).Items[0].Users.Count);
    }

    private static EngineUsers UsersOf(ImageInfo image, params ContainerInfo[] containers) =>
        ImageList.Of(Machine([image], containers), Ui).Items[0].Users;

    private static AppSnapshot Machine(IReadOnlyList<ImageInfo> images, params ContainerInfo[] containers) =>
        EngineSnapshots.MacMini.With("lima/dev", machine => machine with
        {
            Images = EngineSnapshots.Known(images),
            Containers = Snapshots.Containers("docker", containers.Select(info => new ContainerSnapshot { Info = info })),
        });

    private static ImageInfo Image(string repository, string tag) =>
        new() { Id = EngineSnapshots.Digits("c2"), Repository = repository, Tag = tag };

    private static ContainerInfo Container(string name, string image) =>
        new() { Id = name, Name = name, Image = image, Status = ContainerStatus.Exited };

    private static string Short(string name) =>
        name.Contains("base/", StringComparison.Ordinal) ? "base/python" : name[(name.LastIndexOf('/') + 1)..];
}
