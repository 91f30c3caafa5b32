using System.Globalization;
using Devx.Providers.Contracts;
using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Presentation.Logs;

/// <summary>
/// Short names for the containers of a view and a look for each: the same for the same containers, and no two alike as long as there are
/// colours. The names alone tell them apart too.
/// </summary>
internal sealed class LogNames
{
    private const int LongestName = 20;

    /// <summary>Places in the palette: no red, which is for trouble, and nothing that is lost on a light or a dark background.</summary>
    private static readonly int[] Palette = [6, 3, 5, 2, 4, 14, 11, 13, 10, 12];

    private readonly string[] _names;
    private readonly ProgramLook[] _looks;

    public LogNames(IReadOnlyList<ContainerRef> containers, Glyphs glyphs)
    {
        _names = Unique(Short(containers), glyphs);
        _looks = Looks(containers);
        Width = containers.Count > 1 ? _names.Max(TextWidth.Of) : 0;
    }

    /// <summary>Columns of the longest name; 0 when there is one container, which needs none.</summary>
    public int Width { get; }

    public string Of(int source) => _names[source];

    /// <summary>The name as it is drawn.</summary>
    public Span SpanOf(int source) => new(TextWidth.PadRight(_names[source], Width), Role.Text, _looks[source]);

    /// <summary>With the machine where there are several, else without what all names begin with.</summary>
    private static string[] Short(IReadOnlyList<ContainerRef> containers)
    {
        MachineId[] machines = [.. containers.Select(container => container.Machine).Distinct()];
        if (machines.Length > 1)
        {
            bool isClear = machines.Select(machine => machine.Name).Distinct().Count() == machines.Length;
            return [.. containers.Select(item => $"{(isClear ? item.Machine.Name : item.Machine.ToString())}/{item.Container.Info.Name}")];
        }

        string[] names = [.. containers.Select(container => container.Container.Info.Name)];
        int common = names.Length > 1 ? Common(names).Length : 0;
        return [.. names.Select(name => name[common..])];
    }

    /// <summary>The beginning that all names share, up to a separator: the project in those of compose.</summary>
    private static string Common(string[] names)
    {
        int length = names.Min(name => name.Length);
        int same = 0;
        while (same < length && names.All(name => name[same] == names[0][same]))
        {
            same++;
        }

        int separator = names[0].AsSpan(0, same).LastIndexOfAny('-', '_', '.');
        return names.All(name => name.Length > separator + 1) ? names[0][..(separator + 1)] : "";
    }

    /// <summary>Long names lose their middle; those that are alike then get a number.</summary>
    private static string[] Unique(string[] names, Glyphs glyphs)
    {
        string[] shown = [.. names.Select(name => Fitted(Columns.Clean(name, glyphs), glyphs))];
        return
        [
            .. shown.Select((name, at) => shown.Count(other => other == name) == 1
                ? name
                : string.Create(CultureInfo.InvariantCulture, $"{name}#{shown.Take(at + 1).Count(other => other == name)}")),
        ];
    }

    private static string Fitted(string name, Glyphs glyphs)
    {
        if (TextWidth.Of(name) <= LongestName)
        {
            return name;
        }

        int half = (LongestName - 1) / 2;
        string end = string.Concat(name.EnumerateRunes().TakeLast(half).Select(rune => rune.ToString()));
        return string.Concat(TextWidth.Beginning(name, half), glyphs.Ellipsis, TextWidth.Beginning(end, half));
    }

    private static ProgramLook[] Looks(IReadOnlyList<ContainerRef> containers)
    {
        var looks = new ProgramLook[containers.Count];
        var taken = new HashSet<int>();
        foreach ((int at, ContainerRef container) in containers.Index().OrderBy(entry => entry.Item.FullName, StringComparer.Ordinal))
        {
            int place = Hash(container.Container.Info.Name) % Palette.Length;
            for (int step = 0; step < Palette.Length && !taken.Add(place); step++)
            {
                place = (place + 1) % Palette.Length;
            }

            looks[at] = new ProgramLook(ProgramColor.OfPalette(Palette[place]), default, Weight(place));
        }

        return looks;
    }

    /// <summary>Without colours weight tells some apart.</summary>
    private static ProgramStyle Weight(int place) => place % 2 == 0 ? ProgramStyle.None : ProgramStyle.Bold;

    // Not that of .NET, which is another one each time the program starts.
    private static int Hash(string name) => (int)(name.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u) & 0x7fffffff);
}
