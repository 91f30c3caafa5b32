using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;
using Devx.Tui.Presentation;
using Devx.Tui.Presentation.Details;
using Devx.Tui.State;

namespace Devx.Tui.Dialogs.Details;

/// <summary>The pages about an image, a volume or a network.</summary>
/// <param name="kind">What it is.</param>
/// <param name="machine">Where it is.</param>
/// <param name="name">What the engine and people call it; may be foreign.</param>
/// <param name="questions">Asks the engine.</param>
internal sealed class ObjectDetail(EngineObject kind, MachineId machine, string name, CatalogQuestions questions)
{
    private readonly Question<IReadOnlyList<ContainerInfo>> _users =
        questions.Of(machine, (catalog, token) => catalog.ListUsersAsync(kind, name, token));

    private readonly Question<string> _raw = questions.Of(machine, (catalog, token) => catalog.InspectAsync(kind, name, token));

    private readonly Question<IReadOnlyList<ImageLayer>> _layers =
        questions.Of(machine, (catalog, token) => catalog.ImageHistoryAsync(name, token));

    private string Who => questions.NameOf(machine);

    /// <summary>Makes the pages.</summary>
    /// <param name="facts">What the list says of it.</param>
    /// <param name="texts">What can be copied of it.</param>
    public DetailSubject Subject(Func<ScreenContext, IEnumerable<Fact>> facts, IReadOnlyList<CopyText> texts) => new()
    {
        Title = context => $"{machine} {context.Glyphs.Crumb} {name}",
        Attention = Attention.None,
        Tabs =
        [
            new ObjectOverviewTab(kind, _users, facts),
            .. kind == EngineObject.Image ? [Layers()] : Array.Empty<DetailTab>(),
            new RawTab<string>(Who, _raw, text => text),
        ],
        Questions = [_users, _raw, _layers],
        Texts = () => texts,
    };

    private AnswerTab<IReadOnlyList<ImageLayer>> Layers() => new("layers", Who, _layers, LayerRows.Of)
    {
        TextsOf = layers => layers.Select(LayerInstruction.Of).Distinct().Select(text => new CopyText("", text, text, "")),
    };
}
