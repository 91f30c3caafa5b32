using System.Globalization;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>Says who uses an image, a volume or a network: <c>postgres</c>, <c>3 api, worker, …</c>, <c>unused</c>; a dash when nobody knows.</summary>
internal static class UsersText
{
    /// <summary>Below this only the number of several users is of use.</summary>
    private const int NamesFrom = 10;

    public static Label Label(EngineUsers users, Glyphs glyphs) => users.Count switch
    {
        null => new(" ", "", Role.Muted),
        0 => new(glyphs.Stopped, "unused", Role.Muted),
        _ => new(glyphs.Running, "in use", Role.Ok),
    };

    public static Span Of(EngineUsers users, int width, Glyphs glyphs) => users switch
    {
        { Count: null } => new Span(glyphs.Dash, Role.Muted),
        { Count: 0 } => new Span("unused", Role.Muted),
        { Names: [var one], Count: 1 } => new Span(one),
        { Names: [] } => new Span(Number(users)),
        _ => new Span(width < NamesFrom ? Number(users) : $"{Number(users)} {string.Join(", ", users.Names)}"),
    };

    private static string Number(EngineUsers users) => users.Count?.ToString(CultureInfo.InvariantCulture) ?? "";
}
