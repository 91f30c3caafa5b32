using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Devx.Tui.Tests;

/// <summary>Who may know whom (ARCHITECTURE.md), read from the sources: the test that keeps the rooms apart.</summary>
public sealed partial class LayeringTests
{
    private const string Providers = "Devx.Providers";
    private const string Tui = "Devx.Tui";

    /// <summary>Each room and the rooms it may know; a room knows itself and the rooms below it (<c>A.B</c> for <c>A</c>).</summary>
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Devx.Providers.Execution"] = [],
        ["Devx.Providers.Contracts"] = ["Devx.Providers.Execution", "Devx.Providers.Planning", "Devx.Providers.Containers"],
        ["Devx.Providers.Planning"] = ["Devx.Providers.Contracts", "Devx.Providers.Execution", "Devx.Providers.Containers"],
        ["Devx.Providers.Containers"] = ["Devx.Providers.Contracts", "Devx.Providers.Execution"],
        ["Devx.Providers.Guests"] = ["Devx.Providers.Contracts", "Devx.Providers.Execution"],
        ["Devx.Providers.Limactl"] = ["Devx.Providers.Contracts", "Devx.Providers.Execution"],
        ["Devx.Providers.Detection"] = ["Devx.Providers.Contracts", "Devx.Providers.Execution"],
        ["Devx.Providers.Podman"] = ProviderFolder,
        ["Devx.Providers.Docker"] = ProviderFolder,
        ["Devx.Providers.OrbStack"] = ProviderFolder,
        ["Devx.Providers.Lima"] = ProviderFolder,
        ["Devx.Providers.Colima"] = ProviderFolder,
        ["Devx.Tui.State"] =
            ["Devx.Providers.Contracts", "Devx.Providers.Containers", "Devx.Providers.Planning", "Devx.Providers.Execution"],
        ["Devx.Tui.Operations"] =
        [
            "Devx.Tui.State", "Devx.Tui.Commands", "Devx.Providers.Contracts", "Devx.Providers.Containers", "Devx.Providers.Planning",
            "Devx.Providers.Execution",
        ],
        ["Devx.Tui.Monitoring"] =
            ["Devx.Tui.State", "Devx.Providers.Contracts", "Devx.Providers.Containers", "Devx.Providers.Execution", "Devx.Providers.Detection"],
        ["Devx.Tui.Commands"] =
        [
            "Devx.Tui.State", "Devx.Tui.Handoff", "Devx.Tui.Terminal", "Devx.Providers.Contracts", "Devx.Providers.Containers",
            "Devx.Providers.Planning",
        ],
        ["Devx.Tui.Presentation"] =
        [
            "Devx.Tui.State", "Devx.Tui.Commands", "Devx.Tui.Terminal", "Devx.Providers.Contracts", "Devx.Providers.Containers",
            "Devx.Providers.Planning", "Devx.Providers.Execution",
        ],
        ["Devx.Tui.Views"] = Screen,
        ["Devx.Tui.Dialogs"] = Screen,
        ["Devx.Tui.Terminal"] = [],
        ["Devx.Tui.Handoff"] = ["Devx.Tui.Terminal", "Devx.Providers.Execution"],
    };

    private static string[] ProviderFolder =>
    [
        "Devx.Providers.Contracts", "Devx.Providers.Execution", "Devx.Providers.Planning", "Devx.Providers.Containers",
        "Devx.Providers.Guests", "Devx.Providers.Limactl",
    ];

    private static string[] Screen =>
    [
        "Devx.Tui.Presentation", "Devx.Tui.State", "Devx.Tui.Commands", "Devx.Tui.Terminal", "Devx.Tui.Handoff", "Devx.Tui.Views",
        "Devx.Tui.Dialogs", "Devx.Providers.Contracts", "Devx.Providers.Containers", "Devx.Providers.Planning",
    ];

    [Fact]
    public void Every_room_knows_only_the_rooms_it_may_know()
    {
        Assert.Empty(
            from source in Sources()
            where MayKnow.ContainsKey(source.Room)
            from known in source.Known
            where known.StartsWith("Devx.", StringComparison.Ordinal) && !Allows(source.Room, known)
            select $"{source.Path} knows {known}");
    }

    [Fact]
    public void Every_folder_is_a_room_with_rules_or_the_hosting_that_sees_everything()
    {
        Assert.Empty(
            from source in Sources()
            where source.Room is not (Providers or Tui or "Devx.Tui.Hosting") && !MayKnow.ContainsKey(source.Room)
            select $"{source.Path}: no rules for {source.Room}");
    }

    [Fact]
    public void Only_the_registration_names_all_five_providers()
    {
        string[] folders = [.. MayKnow.Where(room => room.Value.SequenceEqual(ProviderFolder)).Select(room => room.Key)];

        Assert.Equal(
            ["src/Devx.Providers/ServiceCollectionExtensions.cs"],
            Sources().Where(source => folders.Count(folder => source.Known.Contains(folder)) > 1).Select(source => source.Path));
    }

    [Fact]
    public void Terminal_Gui_stays_in_the_rooms_of_the_screen()
    {
        Assert.Empty(Offenders("Terminal.Gui", "Devx.Tui.Views", "Devx.Tui.Dialogs", "Devx.Tui.Terminal", "Devx.Tui.Hosting"));
    }

    [Fact]
    public void Processes_start_in_two_rooms_only()
    {
        Assert.Empty(
            from source in Sources()
            where source.Text.Contains("Process.Start(", StringComparison.Ordinal) || NewProcess().IsMatch(source.Text)
                || source.Text.Contains("Cli.Wrap", StringComparison.Ordinal)
            where !source.Path.Contains("/Execution/Local/", StringComparison.Ordinal) && source.Room != "Devx.Tui.Handoff"
            select source.Path);
    }

    [Fact]
    public void The_console_is_used_in_three_rooms_only()
    {
        Assert.Empty(
            from source in Sources()
            where ConsoleUse().IsMatch(source.Text)
            where source.Room is not ("Devx.Tui.Hosting" or "Devx.Tui.Terminal" or "Devx.Tui.Handoff" or Tui)
            select source.Path);
    }

    private static IEnumerable<string> Offenders(string library, params string[] rooms) =>
        from source in Sources()
        where source.Known.Any(known => known.StartsWith(library, StringComparison.Ordinal)) && !rooms.Contains(source.Room)
        select source.Path;

    private static bool Allows(string room, string known) =>
        Within(known, room) || MayKnow[room].Any(allowed => Within(known, allowed));

    private static bool Within(string name, string room) => name == room || name.StartsWith(room + ".", StringComparison.Ordinal);

    private static IEnumerable<Source> Sources([CallerFilePath] string here = "")
    {
        string root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));
        return from path in Directory.EnumerateFiles(Path.Combine(root, "src"), "*.cs", SearchOption.AllDirectories)
               where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
               let relative = Path.GetRelativePath(root, path).Replace('\\', '/')
               orderby relative
               select Source.Read(relative, File.ReadAllText(path));
    }

    [GeneratedRegex(@"^\s*(?:global )?using (?:static |\w+ = )?([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"\bConsole\.(?!Cancel)\w+")]
    private static partial Regex ConsoleUse();

    [GeneratedRegex(@"\bnew Process(StartInfo)?\b")]
    private static partial Regex NewProcess();

    private sealed record Source(string Path, string Room, IReadOnlySet<string> Known, string Text)
    {
        public static Source Read(string path, string text)
        {
            string[] parts = path.Split('/');
            string room = parts.Length > 3 ? $"{parts[1]}.{parts[2]}" : parts[1];
            return new Source(path, room, UsingLine().Matches(text).Select(match => match.Groups[1].Value).ToHashSet(), text);
        }
    }
}
