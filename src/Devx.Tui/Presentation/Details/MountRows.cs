using Devx.Providers.Containers.Catalog;

namespace Devx.Tui.Presentation.Details;

/// <summary>What is mounted into a container.</summary>
internal static class MountRows
{
    private static readonly string[] Titles = ["KIND", "IN THE CONTAINER", "MAY", "FROM"];

    public static DetailBody Of(ScreenContext context, IReadOnlyList<ContainerMount> mounts)
    {
        if (mounts.Count == 0)
        {
            return new DetailBody(AnswerRows.Say(context, "nothing is mounted: what it writes is lost when it is removed"));
        }

        var grid = new Grid(context, [Titles, .. mounts.Select(Texts)], DetailPresenter.InnerOf(context) / 3);
        return new DetailBody([.. mounts.SelectMany(mount => grid.Broken(Cells(mount)))]) { Head = [grid.Title(Titles)] };
    }

    private static string[] Texts(ContainerMount mount) =>
        [mount.Kind, mount.Destination, mount.IsReadOnly ? "read" : "write", mount.Source.Length > 0 ? mount.Source : "memory"];

    private static Span[] Cells(ContainerMount mount)
    {
        string[] texts = Texts(mount);
        Role role = mount.IsReadOnly ? Role.Muted : Role.Text;
        return [new(texts[0], Role.Muted), new(texts[1], Role.Strong), new(texts[2], role), new(texts[3])];
    }
}
