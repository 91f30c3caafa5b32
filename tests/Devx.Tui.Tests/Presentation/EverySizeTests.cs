using CsCheck;
using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;
using Devx.Tui.Presentation;
using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Tests.Presentation;

/// <summary>What holds for every screen, whatever its size and whatever is on it.</summary>
public sealed class EverySizeTests
{
    private static readonly string[] Keys =
    [
        "j", "k", "G", "tab", "enter", "esc", "z", "w", "/", "x", "ctrl-d", "2", "3", "4", "5", "6", "space", "*", "v", "a", "t", "left",
    ];

    private static readonly string[] Boxes = ["?", "p", "o", "c", "i", "x"];

    private static Gen<string> Name => Gen.OneOf(
        Gen.OneOf([.. Snapshots.HostileNames]), Gen.String[0, 40], Gen.String["ab-開発👩\u200d💻e\u0301\u001b"]);

    private static Gen<(int Width, int Height)> Size => Gen.Select(Gen.Int[1, 210], Gen.Int[1, 64]);

    private static Gen<MachineSnapshot> Machine => Gen.Select(
        Name, Gen.Enum<MachineStatus>(), Gen.Double[0, 5000], Gen.Double[0, 3000], Gen.Int[0, 30], Gen.Enum<ContainersStatus>(), Name)
        .Select((name, status, cpu, memory, count, containers, text) => Snapshots.Machine("lima", name, status, 4, 8, 100) with
        {
            CpuPercent = cpu,
            Usage = new MachineUsage { MemoryUsed = ByteSize.FromGiB(memory), Uptime = TimeSpan.FromHours(cpu) },
            Images = EngineSnapshots.Known<ImageInfo>(Many(
                count, at => new ImageInfo { Id = text + at, Repository = at % 3 == 0 ? null : name, Tag = text })),
            Volumes = EngineSnapshots.Known<VolumeInfo>(Many(
                count, at => new VolumeInfo { Name = name + at, Driver = text, ComposeProject = text })) with
            {
                Problem = text,
            },
            Networks = EngineSnapshots.Known<NetworkInfo>(Many(
                count, at => new NetworkInfo { Id = text, Name = name + at, Driver = text, Subnets = [name, text] })),
            Containers = new ContainersSnapshot
            {
                Status = containers,
                Runtime = text,
                Problem = text,
                AnsweredAt = Snapshots.Now,
                Items = [.. Containers(Snapshots.Container(name, text, cpu, memory), count, text)],
            },
        });

    private static Gen<AppSnapshot> Snapshot => Gen.Select(Machine.Array[0, 12], Gen.Enum<ProviderHealth>(), Name, Gen.Bool, Gen.Bool)
        .Select((machines, health, text, isDetected, hasProvider) => new AppSnapshot
        {
            Host = new HostSnapshot { Name = text, CpuCount = 12, MemoryTotal = ByteSize.FromGiB(32), IsRemote = isDetected },
            IsDetected = isDetected,
            Providers = hasProvider
                ? [Snapshots.Provider("lima", text, 5, machines) with { Health = health, Problem = text, Remedy = text }]
                : [],
            Missing = [new MissingProvider("podman", text, text)],
            Journal = [new JournalEntry(Snapshots.Now, text, text, JournalTone.Bad)],
        });

    [Fact]
    public void Every_line_is_exactly_as_wide_as_the_screen()
    {
        Gen.Select(Snapshot, Size, Gen.Bool, Gen.OneOf(Keys).Array[0, 6]).Sample((snapshot, size, isAscii, keys) =>
        {
            var desk = new Desk(snapshot, new SessionOptions { IsAscii = isAscii, IsDemo = isAscii, IsReadOnly = isAscii });
            desk.Press(keys);

            IReadOnlyList<Line> lines = desk.Draw(size.Width, size.Height).Lines;

            return lines.Count == size.Height && lines.All(line => Width(line) == size.Width);
        }, iter: 300, threads: 1);
    }

    [Fact]
    public void Every_box_fits_on_the_screen_with_lines_of_one_width()
    {
        Gen.Select(Snapshot, Size, Gen.Bool, Gen.OneOf(Boxes)).Sample((snapshot, size, isAscii, key) =>
        {
            var desk = new Desk(snapshot, new SessionOptions { IsAscii = isAscii });
            desk.Press(key);
            if (desk.Dialogs.Top is not { } dialog)
            {
                return true;
            }

            Box box = dialog.Draw(desk.Context(Math.Max(8, size.Width), Math.Max(5, size.Height)));

            return box.Width <= Math.Max(8, size.Width) && box.Lines.Count <= Math.Max(5, size.Height)
                && box.Lines.All(line => Width(line) == box.Width);
        }, iter: 300, threads: 1);
    }

    [Fact]
    public void Nothing_on_the_screen_controls_a_terminal()
    {
        Gen.Select(Snapshot, Size).Sample((snapshot, size) =>
        {
            string text = string.Concat(new Desk(snapshot).Draw(size.Width, size.Height).Lines.Select(line => line.Text));

            return !text.Any(char.IsControl) && !text.Contains('\u202e', StringComparison.Ordinal);
        }, iter: 200, threads: 1);
    }

    [Fact]
    public void An_ascii_screen_is_ascii()
    {
        Gen.Select(Snapshot, Size).Sample((snapshot, size) =>
        {
            var desk = new Desk(snapshot, new SessionOptions { IsAscii = true });

            return desk.Draw(size.Width, size.Height).Lines.All(line => System.Text.Ascii.IsValid(line.Text));
        }, iter: 200, threads: 1);
    }

    private static T[] Many<T>(int count, Func<int, T> make) => [.. Enumerable.Range(0, count).Select(make)];

    /// <summary>Containers like one that differ in what is drawn of them; histories are costly to make, so they share one.</summary>
    private static ContainerSnapshot[] Containers(ContainerSnapshot first, int count, string text) => Many(count, at => Grouped(
        first with
        {
            Info = first.Info with { Id = first.Info.Id + at, Name = first.Info.Name + at, Ports = [Port(at, text)] },
        },
        at, text));

    private static ContainerSnapshot Grouped(ContainerSnapshot container, int at, string name) => (at % 3) switch
    {
        0 => container,
        1 => container with { Info = container.Info with { ComposeProject = name, ComposeService = name } },
        _ => container with { Info = container.Info with { Pod = name + at } },
    };

    private static PortMapping Port(int number, string address) => new(80, HostPort: number, HostAddress: address);

    private static int Width(Line line) => line.Spans.Sum(span => TextWidth.Of(span.Text));
}
