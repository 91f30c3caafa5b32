using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Tui.Presentation;
using Devx.Tui.Presentation.Details;

namespace Devx.Tui.Dialogs.Details;

/// <summary>The first page of an image, a volume or a network: what it is, who uses it, and what that means for removing it.</summary>
internal sealed class ObjectOverviewTab(
    EngineObject kind, Question<IReadOnlyList<ContainerInfo>> users, Func<ScreenContext, IEnumerable<Fact>> facts) : DetailTab("overview")
{
    public override bool IsAsking => users.Asked is { IsAsking: true, Value: not null };

    public override IEnumerable<CopyText> Texts => (users.Asked.Value ?? []).Select(user => new CopyText("", "used by", user.Name));

    public override void Show() => users.AskOnce();

    public override void Refresh() => users.Ask();

    public override DetailBody Draw(ScreenContext context) => FactRows.Of(context, facts(context), UserRows.Of(context, users.Asked, kind));
}
