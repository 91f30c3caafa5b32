using Devx.Providers.Containers.Catalog;
using Devx.Tui.Presentation;
using Devx.Tui.Presentation.Details;
using Devx.Tui.State;
using Devx.Tui.State.Details;

namespace Devx.Tui.Dialogs.Details;

/// <summary>The page of numbers and their histories; they are measured anyway while the dialog is open.</summary>
internal sealed class StatsTab(ContainerKey key, Question<ContainerDetails> details) : DetailTab("stats")
{
    public override string Heading => "stats, cpu: 100 % = one core";

    public override DetailBody Draw(ScreenContext context) =>
        StatsPage.Of(context, ContainerLookup.Find(context.Snapshot, key), details.Asked.Value?.CpuLimit);
}
