using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Tui.Presentation;
using Devx.Tui.Presentation.Details;
using Devx.Tui.State;
using Devx.Tui.State.Details;
using Devx.Tui.Terminal;

namespace Devx.Tui.Dialogs.Details;

/// <summary>The pages about one container. All but the processes and the numbers come from one answer of the engine.</summary>
internal sealed class ContainerDetail(ContainerRef opened, CatalogQuestions questions, SnapshotStore snapshots, IUiLoop loop)
{
    private readonly ContainerKey _key = opened.Key;
    private readonly Question<ContainerDetails> _details =
        questions.Of(opened.Machine, (catalog, token) => catalog.ContainerDetailsAsync(opened.Container.Info.Id, token));

    private readonly Question<ProcessTable> _processes =
        questions.Of(opened.Machine, (catalog, token) => catalog.TopAsync(opened.Container.Info.Id, token));

    private string Who => questions.NameOf(_key.Machine);

    private ContainerSnapshot? Present => ContainerLookup.Find(snapshots.Current, _key);

    public DetailSubject Subject(IReadOnlyList<DialogCommand> commands)
    {
        var follower = new ContainerFollower(_key);
        return new DetailSubject
        {
            Title = context => $"{_key.Machine} {context.Glyphs.Crumb} {(Present ?? opened.Container).Info.Name}",
            State = StateOf,
            Attention = new Attention(_key.Machine, [], [_key]),
            Tabs = Tabs(),
            Questions = [_details, _processes],
            HasChanged = context => follower.HasChanged(context.Snapshot, context.Now),
            Texts = Texts,
            Commands = commands,
        };
    }

    private DetailTab[] Tabs() =>
    [
        new ContainerOverviewTab(_key, _details),
        new StatsTab(_key, _details),
        new TopTab(() => Present, Who, _processes, loop),
        new EnvironmentTab(Who, _details),
        new AnswerTab<ContainerDetails>("mounts", Who, _details, (context, details) => MountRows.Of(context, details.Mounts))
        {
            TextsOf = MountTexts,
        },
        new AnswerTab<ContainerDetails>("ports", Who, _details, (context, details) => PortRows.Of(context, details.Ports))
        {
            TextsOf = PortTexts,
        },
        new AnswerTab<ContainerDetails>("networks", Who, _details, (context, details) => NetworkRows.Of(context, details.Networks))
        {
            TextsOf = NetworkTexts,
        },
        new AnswerTab<ContainerDetails>("health", Who, _details, (context, details) => HealthRows.Of(context, details.HealthProbes))
        {
            TextsOf = HealthTexts,
        },
        new RawTab<ContainerDetails>(Who, _details, details => details.Raw),
    ];

    private Label? StateOf(ScreenContext context)
    {
        if (Present is not { } present)
        {
            return new Label(context.Glyphs.Attention, "gone", Role.Warn);
        }

        Label label = Labels.Of(present.Info.Status, present.Info.Health, context.Glyphs);
        return label with { Word = ContainerStatusText.Of(present.Info, context.Now) };
    }

    private IEnumerable<CopyText> Texts()
    {
        ContainerInfo info = (Present ?? opened.Container).Info;
        return [new CopyText("n", "name", info.Name), new CopyText("i", "id", info.Id), new CopyText("m", "image", info.Image)];
    }

    private static IEnumerable<CopyText> MountTexts(ContainerDetails details) => details.Mounts.SelectMany(mount => new[]
    {
        new CopyText("", "in the container", mount.Destination), new CopyText("", mount.Kind, mount.Source),
    });

    private static IEnumerable<CopyText> PortTexts(ContainerDetails details) => details.Ports
        .Select(PortRows.AddressOf).OfType<string>().Distinct()
        .Select((address, at) => new CopyText(at == 0 ? "p" : "", "port", address));

    private static IEnumerable<CopyText> NetworkTexts(ContainerDetails details) => details.Networks.SelectMany((network, at) => new[]
    {
        new CopyText(at == 0 ? "a" : "", $"address on {network.Name}", network.Address), new CopyText("", "mac", network.MacAddress),
    });

    private static IEnumerable<CopyText> HealthTexts(ContainerDetails details) =>
        details.HealthProbes.TakeLast(1).Select(probe => new CopyText("o", "last output", probe.Output));
}
