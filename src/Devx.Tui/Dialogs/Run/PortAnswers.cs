using System.Globalization;
using Devx.Tui.State;
using Devx.Tui.State.Forms;
using Devx.Tui.State.Ports;

namespace Devx.Tui.Dialogs.Run;

/// <summary>Says who has the ports that a new container shall publish.</summary>
internal sealed class PortAnswers(RunKnowledge known)
{
    public static string? Problem(string word) =>
        PortWish.Parse(word) is null ? $"{word}: write it as 8080:80, 127.0.0.1:8080:80 or 53:53/udp" : null;

    /// <summary>The field with what is said of its ports, unless something is wrong with how they are written.</summary>
    public TextField Of(TextField field)
    {
        PortWish[] wishes = [.. ShellWords.Of(field.Text).Words.Select(PortWish.Parse).OfType<PortWish>()];
        if (field.Problem is not null || wishes.Length == 0)
        {
            return field;
        }

        string[] taken = [.. Twice(wishes).Concat(wishes.Select(Taken).OfType<string>())];
        return taken.Length > 0 ? field with { Warning = string.Join("; ", taken) } : field with { Note = Free(wishes.Length) };
    }

    private string? Taken(PortWish wish) => PortCheck.Of(wish, known.Snapshot, known.Listening) is { } conflict
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{conflict.Port} is {(conflict.Owner is { } owner ? $"used by {owner.FullName}" : "in use on this computer")}")
        : null;

    private static IEnumerable<string> Twice(PortWish[] wishes) =>
        from pair in wishes.Index()
        where wishes.Take(pair.Index).Any(earlier => PortCheck.Clash(earlier, pair.Item))
        select string.Create(CultureInfo.InvariantCulture, $"{pair.Item.First} is here twice");

    private string Free(int count) => known.Listening is null
        ? "no container uses it; what else this computer uses is not known"
        : count == 1 ? "free" : "all free";
}
