using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Tui.Presentation;
using Devx.Tui.State;
using Devx.Tui.Terminal;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Devx.Tui.Tests.Presentation;

/// <summary>How it looks to run something, at the sizes that people have.</summary>
public sealed class RunScreensTests
{
    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void New_container(int width, int height) =>
        Expected.Screen($"run-new-{width}x{height}", new Running().InForm().Wait().BoxText(width, height));

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void New_container_with_answers(int width, int height) =>
        Expected.Screen($"run-filled-{width}x{height}", Filled().Wait().BoxText(width, height));

    [Fact]
    public void New_container_in_ascii() => Expected.Screen(
        "run-filled-ascii-80x24", Filled(new SessionOptions { IsAscii = true }).Wait().BoxText(80, 24));

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void A_command(int width, int height) => Expected.Screen(
        $"run-command-{width}x{height}", new Running().InContainers().Press("!").Type("sh -c 'ls | wc -l'").BoxText(width, height));

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void No_shell(int width, int height)
    {
        var running = new Running();
        running.Runtime.Sessions.ShellAsync(Arg.Any<ContainerInfo>(), Arg.Any<CancellationToken>()).ThrowsAsync(
            new ProviderException(
                ProviderFailure.Unsupported, "api has no shell in it.", "Look at it from a container beside it, or copy files out.")
            {
                Offers =
                [
                    Running.Docker("run", "-it", "--rm", "--pid", "container:id-api", "--network", "container:id-api", "busybox"),
                    Running.Docker("cp", "id-api:/PATH", "."),
                ],
            });

        Expected.Screen($"run-no-shell-{width}x{height}", running.InContainers().Press("s").BoxText(width, height));
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void Attaching_where_ctrl_c_stops_it(int width, int height)
    {
        var running = new Running();
        running.Runtime.Catalog.ContainerDetailsAsync(Arg.Any<string>(), Arg.Any<CancellationToken>())
            .Returns(new ContainerDetails { Id = "id-api", Name = "api" });

        Expected.Screen($"run-attach-{width}x{height}", running.InContainers().Press("A").BoxText(width, height));
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void A_checkpoint(int width, int height)
    {
        var running = new Running();
        running.Runtime.Operations.ListCheckpointsAsync(Arg.Any<ContainerTarget>(), Arg.Any<CancellationToken>())
            .Returns([new CheckpointInfo("before-upgrade", null)]);

        Expected.Screen($"run-checkpoint-{width}x{height}", running.InContainers().Press("C").Wait().BoxText(width, height));
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void A_checkpoint_from_a_file(int width, int height)
    {
        var running = new Running();
        running.Runtime.Name.Returns("podman");

        Expected.Screen(
            $"run-import-{width}x{height}",
            running.InContainers().Press("C", "right", "tab").Type("/srv/api.tar.gz").Wait().BoxText(width, height));
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void No_checkpoints(int width, int height)
    {
        var running = new Running();
        running.Runtime.SupportsCheckpointAsync(Arg.Any<CancellationToken>()).Returns(
            Capability.No("Checkpoints need CRIU and a rootful engine. Pause keeps the container in memory instead."));

        Expected.Screen($"run-no-checkpoint-{width}x{height}", running.InContainers().Press("C").BoxText(width, height));
    }

    [Theory]
    [InlineData("N")]
    [InlineData("!")]
    [InlineData("C")]
    public void Boxes_keep_within_every_screen(string key)
    {
        foreach ((int width, int height) in new[] { (12, 6), (30, 8), (40, 10), (60, 12), (80, 16), (80, 24), (200, 60) })
        {
            Desk desk = new Running().InContainers().Press(key).Wait();
            for (int at = 0; at < 15; at++)
            {
                Box box = desk.Dialogs.Top!.Draw(desk.Context(width, height));

                Assert.InRange(box.Lines.Count, 3, height);
                Assert.InRange(box.Width, 1, width);
                Assert.All(box.Lines, line => Assert.Equal(box.Width, line.Spans.Sum(span => TextWidth.Of(span.Text))));
                desk.Press("tab");
            }
        }
    }

    [Fact]
    public void Foreign_text_in_the_form_is_harmless()
    {
        var running = new Running();
        running.Runtime.Catalog.ListImagesAsync(Arg.Any<CancellationToken>())
            .Returns([new ImageInfo { Id = "x", Repository = "evil\u001b[2J", Tag = "1" }]);

        string text = running.InForm().Press("right").Wait().BoxText(80, 24);

        Assert.DoesNotContain(text, letter => char.IsControl(letter) && letter != '\n');
    }

    private static Desk Filled(SessionOptions? options = null)
    {
        Desk desk = new Running(options).InForm().Type("ghcr.io/acme/api:2.0").Press("tab").Type("api2");
        return desk.Press("tab", "tab").Type("sh -c 'exec run'")
            .Press("tab").Type("A=1 API_KEY=secret").Press("tab").Type("8080:80 9000:90");
    }
}
