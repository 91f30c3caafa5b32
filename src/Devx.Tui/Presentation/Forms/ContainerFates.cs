using System.Globalization;
using Devx.Providers.Containers;
using Devx.Tui.State;

namespace Devx.Tui.Presentation.Forms;

/// <summary>Says what becomes of the running containers when their machine stops and starts.</summary>
internal static class ContainerFates
{
    /// <summary>Sentences, one or more.</summary>
    /// <param name="consequences">What was found out; null while it is asked.</param>
    /// <param name="glyphs">Signs.</param>
    public static IEnumerable<(string Text, Role Role)> Of(Consequences? consequences, Glyphs glyphs)
    {
        if (consequences?.Containers is not { } all)
        {
            string asking = $"asking for its containers {glyphs.Ellipsis}";
            yield return (consequences is null ? asking : "Its containers are not known.", Role.Muted);
            yield break;
        }

        ContainerStake[] running = [.. all.Where(container => container.IsRunning)];
        yield return (Stopping(running.Length), running.Length == 0 ? Role.Muted : Role.Text);
        foreach ((bool? comesBack, string words, Role role) in new (bool?, string, Role)[]
        {
            (true, "come back by themselves", Role.Muted), (false, "will not come back", Role.Warn),
            (null, "may come back, that is not known", Role.Muted),
        })
        {
            string[] names = [.. running.Where(container => container.ComesBack == comesBack).Select(container => container.Name)];
            if (names.Length > 0)
            {
                string sign = comesBack == false ? $"{glyphs.Attention} " : "";
                string list = string.Join(", ", names);
                yield return (string.Create(CultureInfo.InvariantCulture, $"{sign}{names.Length} {words}: {list}"), role);
            }
        }
    }

    private static string Stopping(int count) => count switch
    {
        0 => "No container runs in it.",
        1 => "When it stops, 1 container stops with it:",
        _ => string.Create(CultureInfo.InvariantCulture, $"When it stops, {count} containers stop with it:"),
    };
}
