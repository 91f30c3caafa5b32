using Devx.Providers.Containers.Catalog;
using Devx.Tui.Presentation;
using Devx.Tui.Presentation.Details;
using Devx.Tui.State;
using Devx.Tui.State.Details;

namespace Devx.Tui.Dialogs.Details;

/// <summary>The first page of a container: what the list says is there at once, the rest when the engine has answered.</summary>
internal sealed class ContainerOverviewTab(ContainerKey key, Question<ContainerDetails> question) : DetailTab("overview")
{
    private bool _isUnfolded;

    public override bool IsAsking => question.Asked.IsAsking;

    public override IReadOnlyList<DialogCommand> Commands =>
    [
        new(
            ["f"], _isUnfolded ? "fold labels" : "all labels", () => _isUnfolded = !_isUnfolded,
            IsHinted: ContainerOverview.Folds(question.Asked.Value)),
    ];

    public override void Show() => question.AskOnce();

    public override void Refresh() => question.Ask();

    public override DetailBody Draw(ScreenContext context)
    {
        Asked<ContainerDetails> asked = question.Asked;
        DetailBody known = new ContainerOverview(context, ContainerLookup.Find(context.Snapshot, key), asked.Value).Draw(_isUnfolded);
        return asked.Failure is { } failure ? known with { Head = AnswerRows.Failed(context, failure, asked.AnsweredAt) } : known;
    }
}
