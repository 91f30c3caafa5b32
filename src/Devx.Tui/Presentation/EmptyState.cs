using Devx.Tui.Commands;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>What stands where machines would be while there are none: what is asked, what is wrong, how to begin.</summary>
internal static class EmptyState
{
    public static IEnumerable<Line> Lines(ScreenContext context, int width)
    {
        AppSnapshot snapshot = context.Snapshot;
        var text = new Paragraphs(context, width);
        text.Blank();
        if (!snapshot.IsDetected && snapshot.Providers.Count == 0)
        {
            text.Say($"Looking for podman, lima, colima, docker and orbstack {context.Glyphs.Ellipsis}");
        }
        else if (snapshot.Providers.Count == 0)
        {
            NothingInstalled(snapshot, text);
        }
        else
        {
            NoMachines(context, text);
        }

        return text.Lines;
    }

    private static void NothingInstalled(AppSnapshot snapshot, Paragraphs text)
    {
        text.Say("No provider of machines or containers is installed.", Role.Strong);
        text.Blank();
        foreach (MissingProvider missing in snapshot.Missing)
        {
            text.Pair(missing.Name, missing.Install, Role.Text);
            text.Pair("", $"looked in {missing.Searched}", Role.Muted);
        }

        text.Blank();
        text.Say("To see what devx-tui looks like with machines:");
        text.Pair("", "devx-tui --demo", Role.Accent);
    }

    private static void NoMachines(ScreenContext context, Paragraphs text)
    {
        AppSnapshot snapshot = context.Snapshot;
        bool isAsking = snapshot.Providers.Any(provider => provider.Health == ProviderHealth.Asking);
        string asking = $"Asking the providers for their machines {context.Glyphs.Ellipsis}";
        text.Say(isAsking ? asking : "No machine yet.", isAsking ? Role.Muted : Role.Strong);
        text.Blank();
        foreach (ProviderSnapshot provider in snapshot.Providers)
        {
            Label label = Labels.Of(provider.Health, context.Glyphs);
            string version = provider.Version is { } number ? $" {number}" : "";
            text.Pair($"{label.Sign} {provider.Name}{version}", provider.Problem ?? label.Word, label.Role);
            if (provider.Remedy is { } remedy)
            {
                text.Pair("", remedy, Role.Text);
            }
        }

        if (snapshot.Missing.Count > 0)
        {
            text.Blank();
            string key = context.Commands.KeyOf("program.providers");
            text.Say($"{Sentence(snapshot.Missing)} not found. {key} shows where was looked.", Role.Muted);
        }

        text.Blank();
        AppCommand create = context.Commands.Rows.First(row => row.Name == "machine.new");
        if (!isAsking && context.CommandContext.WhyNot(create) is null)
        {
            text.Say($"{create.Keys[0]} makes a machine with good values for this computer.");
        }

        text.Say($"{context.Commands.KeyOf("program.help")} shows the keys.", Role.Muted);
    }

    private static string Sentence(IReadOnlyList<MissingProvider> missing)
    {
        string[] names = [.. missing.Select(provider => provider.Name)];
        return names.Length == 1 ? $"{names[0]} was" : $"{string.Join(", ", names[..^1])} and {names[^1]} were";
    }
}
