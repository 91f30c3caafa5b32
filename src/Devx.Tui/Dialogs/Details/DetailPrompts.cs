using Devx.Providers.Containers.Catalog;
using Devx.Tui.Commands;
using Devx.Tui.Presentation.Details;
using Devx.Tui.State;
using Devx.Tui.State.Details;
using Devx.Tui.Terminal;

namespace Devx.Tui.Dialogs.Details;

/// <summary>Makes the dialogs of details.</summary>
/// <param name="dialogs">Where they lie.</param>
/// <param name="snapshots">Where containers are.</param>
/// <param name="questions">Asks engines.</param>
/// <param name="copies">Copies from them.</param>
/// <param name="loop">Tells when to ask again.</param>
/// <param name="logs">Opens logs.</param>
/// <param name="runs">Opens shells.</param>
/// <param name="status">Says why there is none.</param>
internal sealed class DetailPrompts(
    DialogStack dialogs, SnapshotStore snapshots, CatalogQuestions questions, CopyMenu copies, IUiLoop loop, ILogPrompts logs,
    IRunPrompts runs, StatusLine status) : IDetailPrompts
{
    private const string Logs = "container.logs";

    private const string Shell = "container.shell";

    private const int LayersTab = 1;

    /// <inheritdoc/>
    public void ShowContainer(ContainerRef container, CommandTable table)
    {
        var detail = new ContainerDetail(container, questions, snapshots, loop);
        Open(detail.Subject(
        [
            .. Like(table, Logs, () => logs.ShowLogs([Now(container) ?? container])),
            .. Like(table, Shell, () => OpenShell(container)),
        ]));
    }

    /// <inheritdoc/>
    public void ShowImage(EngineItem<ImageInfo> image, bool atLayers) => Open(
        Of(EngineObject.Image, image, image.Info.Reference).Subject(
            context => ImageOverview.Of(context, image.Info),
            [
                new CopyText("n", "name", image.Info.IsDangling ? "" : image.Info.Reference), new CopyText("i", "id", image.Info.Id),
                new CopyText("d", "digest", image.Info.Digest ?? ""),
            ]),
        atLayers ? LayersTab : 0);

    /// <inheritdoc/>
    public void ShowVolume(EngineItem<VolumeInfo> volume) => Open(
        Of(EngineObject.Volume, volume, volume.Info.Name).Subject(
            context => VolumeOverview.Of(context, volume.Info),
            [new CopyText("n", "name", volume.Info.Name), new CopyText("f", "folder", volume.Info.Mountpoint)]));

    /// <inheritdoc/>
    public void ShowNetwork(EngineItem<NetworkInfo> network) => Open(
        Of(EngineObject.Network, network, network.Info.Name).Subject(
            context => NetworkOverview.Of(context, network.Info),
            [
                new CopyText("n", "name", network.Info.Name), new CopyText("i", "id", network.Info.Id),
                new CopyText("a", "addresses", string.Join(", ", network.Info.Subnets)),
            ]));

    private ObjectDetail Of<T>(EngineObject kind, EngineItem<T> item, string name) => new(kind, item.Machine, name, questions);

    private void Open(DetailSubject subject, int start = 0) =>
        dialogs.Open(new DetailDialog(subject, copies, start));

    // The cursor of the dashboard may be elsewhere by now, so what a key does here is done to the container that is shown.
    private static IEnumerable<DialogCommand> Like(CommandTable table, string name, Action run) =>
        table.Rows.Where(row => row.Name == name).Select(row => new DialogCommand(row.Keys, row.ShortLabel, run));

    private void OpenShell(ContainerRef opened)
    {
        if (Now(opened) is not { } now)
        {
            status.Say($"{opened.Container.Info.Name} is gone", JournalTone.Warning);
        }
        else if (RunCommands.WhyNoShell(now.Container.Info) is { } reason)
        {
            status.Say(reason, JournalTone.Warning);
        }
        else
        {
            runs.OpenShell(now);
        }
    }

    private ContainerRef? Now(ContainerRef opened) =>
        ContainerLookup.Find(snapshots.Current, opened.Key) is { } found ? opened with { Container = found } : null;
}
