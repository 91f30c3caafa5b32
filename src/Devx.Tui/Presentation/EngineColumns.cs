using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Presentation;

/// <summary>Columns that the tables of images, volumes and networks share.</summary>
internal sealed class EngineColumns<T>(ScreenContext context, IReadOnlyList<EngineItem<T>> items)
{
    private const int LongestUsers = 44;

    private const int LongestMachine = 24;

    private Glyphs Glyphs => context.Glyphs;

    /// <summary>A column of words as wide as they are, a dash for those that are not known; none when no item has a word for it.</summary>
    public IEnumerable<TableColumn<EngineItem<T>>> Words(string title, Func<T, string?> word, int least, int most, int drop, int gap = 2)
    {
        int longest = Longest(item => word(item.Info) ?? "");
        return longest == 0 ? [] :
        [
            new()
            {
                Title = title,
                Minimum = Math.Min(Math.Max(longest, title.Length), least),
                Maximum = Math.Clamp(longest, title.Length, most),
                Drop = drop,
                Gap = gap,
                Cell = (item, _) => new Span(word(item.Info) ?? Glyphs.Dash, Role.Muted),
            },
        ];
    }

    /// <summary>How long ago something was made; none when no item says it.</summary>
    public IEnumerable<TableColumn<EngineItem<T>>> Ages(Func<T, DateTimeOffset?> moment, int drop) => items.All(item => moment(item.Info) is null) ? [] :
    [
        new()
        {
            Title = "CREATED",
            Minimum = 7,
            Drop = drop,
            Align = Align.Right,
            Cell = (item, _) => new Span(moment(item.Info) is { } at ? Durations.Short(context.Now - at) : Glyphs.Dash, Role.Muted),
        },
    ];

    /// <summary>Where each is, while those of all machines are listed.</summary>
    public IEnumerable<TableColumn<EngineItem<T>>> Machine()
    {
        int machine = Math.Clamp(Longest(item => item.Machine.ToString()), 7, LongestMachine);
        return !context.Ui.IsAllMachines ? [] :
        [
            new()
            {
                Title = "MACHINE", Minimum = Math.Min(machine, 20), Maximum = machine, Drop = 6,
                Cell = (item, _) => new Span(item.Machine.ToString(), Role.Muted),
            },
        ];
    }

    public TableColumn<EngineItem<T>> Users(Func<EngineItem<T>, int, Span>? cell = null) => new()
    {
        Title = "USED BY",
        Minimum = 8,
        Maximum = Math.Clamp(Longest(item => UsersText.Of(item.Users, LongestUsers, Glyphs).Text), 8, LongestUsers),
        Cell = cell ?? ((item, width) => UsersText.Of(item.Users, width, Glyphs)),
    };

    /// <summary>Columns of the screen that the longest text takes.</summary>
    public int Longest(Func<EngineItem<T>, string> text) =>
        items.Select(item => TextWidth.Of(Columns.Clean(text(item), Glyphs))).DefaultIfEmpty().Max();

    /// <summary>A name stands out while something uses it.</summary>
    public static Role NameRole(EngineUsers users) => users.Count is 0 ? Role.Text : Role.Strong;
}
