using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>Orders and filters lists.</summary>
internal sealed class ListCommands(UiStore ui, IPrompts prompts) : ICommandSource
{
    public IEnumerable<AppCommand> Commands =>
    [
        new()
        {
            Name = "list.filter", Keys = ["/"], Label = "filter", Group = CommandGroup.Find, HintRank = 12,
            Help = "Show only what contains a text.",
            Run = _ => ui.Change(state => state with { Typing = TextInput.Of(state.Of(state.Focus).Filter) }),
        },
        new()
        {
            Name = "list.order", Keys = ["o"], Label = "order", Group = CommandGroup.Look, HintRank = 13,
            Panes = [Pane.Machines, Pane.Containers, Pane.Images, Pane.Volumes, Pane.Networks],
            Help = "Order the list by a column; the same column again reverses.",
            Run = AskForOrder,
        },
        new()
        {
            Name = "list.wide", Keys = ["w"], Label = "wide", Group = CommandGroup.Look, HintRank = 18,
            Panes = [Pane.Machines, Pane.Containers],
            Help = "Show columns that are rarely needed.",
            Run = context => ui.Change(state => Widened(state, context.Ui.Focus)),
        },
    ];

    private static UiState Widened(UiState state, Pane pane) => state.With(pane, state.Of(pane) with { IsWide = !state.Of(pane).IsWide });

    private void AskForOrder(CommandContext context)
    {
        Pane pane = context.Ui.Focus;
        ListOrder order = context.Ui.Of(pane).Order;
        IReadOnlyList<SortColumn> columns = ColumnsOf(pane);
        prompts.Choose("Order by",
        [
            .. columns.Select(column => new Choice(
                LetterOf(column), WordOf(column), column == order.By ? "now" : "", () => Set(pane, order.Then(column)))),
            new Choice("o", "the other way round", "", () => Set(pane, order with { IsReversed = !order.IsReversed })),
        ], columns.Index().First(entry => entry.Item == order.By).Index);
    }

    private static IReadOnlyList<SortColumn> ColumnsOf(Pane pane) => pane switch
    {
        Pane.Machines => MachineList.Orders,
        Pane.Containers => ContainerList.Orders,
        Pane.Images => ImageList.Orders,
        Pane.Volumes => VolumeList.Orders,
        Pane.Networks => NetworkList.Orders,
        Pane.Activity => [],
    };

    private void Set(Pane pane, ListOrder order) => ui.Change(state => state.With(pane, state.Of(pane) with { Order = order }));

    private static string WordOf(SortColumn column) => column switch
    {
        SortColumn.Name => "name",
        SortColumn.State => "state",
        SortColumn.Cpu => "cpu",
        SortColumn.Memory => "memory",
        SortColumn.Disk => "disk",
        SortColumn.Uptime => "uptime",
        SortColumn.Size => "size",
        SortColumn.Created => "created",
        SortColumn.UsedBy => "used by",
        SortColumn.Driver => "driver",
        SortColumn.Subnet => "subnet",
    };

    private static string LetterOf(SortColumn column) => WordOf(column)[..1];
}
