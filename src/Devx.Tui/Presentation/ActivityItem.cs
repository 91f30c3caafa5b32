using System.Globalization;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>One line of the activity: an operation, or a command.</summary>
internal sealed record ActivityItem(OperationSnapshot? Operation, CommandEntry? Command)
{
    public string Key => Operation is not null
        ? string.Create(CultureInfo.InvariantCulture, $"operation {Operation.Number}")
        : string.Create(CultureInfo.InvariantCulture, $"command {Command?.Number}");

    /// <summary>What copying it copies: the command, of an operation all of them.</summary>
    public string Text => Operation is not null ? string.Join('\n', Operation.Steps.Select(step => step.Command)) : Command?.Text ?? "";

    /// <summary>Operations first, then commands, both newest first.</summary>
    public static IReadOnlyList<ActivityItem> All(AppSnapshot snapshot, ICommandHistory history) =>
    [
        .. snapshot.Operations.Select(operation => new ActivityItem(operation, null)),
        .. history.Entries.Select(command => new ActivityItem(null, command)),
    ];
}
