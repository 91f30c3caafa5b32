using System.Text;
using Devx.Providers.Contracts;

namespace Devx.Providers.Tests.Documentation;

/// <summary>Writes <c>docs/providers.md</c> from what the providers say of themselves.</summary>
internal static class ProvidersDocument
{
    private const string Introduction = """
        # What devx-tui does with each provider

        devx-tui has no magic of its own: it runs the commands of podman, lima, colima, docker and OrbStack that you could type yourself,
        and reads back that they did what they said. This page shows for each kind of machine which commands these are, or why an
        operation is not possible there and what to do instead. `NAME` is the machine, `NEW` one that is made; sizes are examples.

        The page is made from the program by a test, so it says what the program does. The dialogs show the same commands before they run.

        """;

    private const string Remarks = """
        ## Good to know everywhere

        - **A dialog's commands are the ones that run.** The plan is made from the state as it is at that moment, so a machine that is
          stopped already gets fewer commands than one that runs.
        - **Sleep is a stop** on podman, lima, colima and OrbStack machines: none of them can suspend a VM from its command line. Memory is
          freed and processes end, files stay. To keep processes, pause containers instead.
        - **Several commands of one operation** run one after the other; the next only when the one before succeeded. A start after a
          failed change is run all the same, so that a machine that was up is up again.
        - **Containers come back with their machine** where the engine does it: docker starts those with the policies `always` and
          `unless-stopped`, containerd those of them that ran. Podman has no daemon: it starts none, unless the service `podman-restart` is
          enabled where it runs.
        - **Nothing runs sudo behind your back**, except in a guest whose containerd or podman belongs to its root.
        - **As root** podman machine, lima and colima refuse to work; run devx-tui as your normal user.

        """;

    private static readonly MachineVerb?[] Verbs =
    [
        MachineVerb.Init, MachineVerb.Start, MachineVerb.Stop, MachineVerb.StopAll, MachineVerb.Restart, MachineVerb.Sleep,
        MachineVerb.Resize, MachineVerb.Remove, MachineVerb.SetDefault, MachineVerb.Ssh, null,
    ];

    /// <summary>The whole text.</summary>
    public static async Task<string> TextAsync()
    {
        var text = new StringBuilder(Introduction);
        var overview = Verbs.ToDictionary(Words, _ => new List<string>());
        var tables = new StringBuilder();
        foreach (DocumentedMachine machine in DocumentedMachine.All)
        {
            tables.Append('\n').Append("## ").Append(machine.Title).Append("\n\n| operation | what runs | good to know |\n|---|---|---|\n");
            foreach (MachineVerb? verb in Verbs)
            {
                IReadOnlyList<(DocumentedHost Host, DocumentedOperation Operation)> answers = await AnswersAsync(machine, verb);
                overview[Words(verb)].Add(Summary(answers));
                tables.Append($"| {Words(verb)} | {Cell(answers, Commands)} | {Cell(answers, Notes)} |\n");
            }
        }

        text.Append("\n## At a glance\n\n| |").AppendJoin("", DocumentedMachine.All.Select(machine => $" {machine.Title} |"));
        text.Append("\n|---|").AppendJoin("", DocumentedMachine.All.Select(_ => "---|")).Append('\n');
        foreach ((string words, List<string> cells) in overview)
        {
            text.Append($"| {words} |").AppendJoin("", cells.Select(cell => $" {cell} |")).Append('\n');
        }

        text.Append("\n`*`: in a way of its own, or on some computers only; see the table of that machine.\n\n").Append(Remarks);
        return text.Append(tables).ToString().ReplaceLineEndings("\n");
    }

    private static async Task<IReadOnlyList<(DocumentedHost, DocumentedOperation)>> AnswersAsync(
        DocumentedMachine machine, MachineVerb? verb)
    {
        var answers = new List<(DocumentedHost, DocumentedOperation)>();
        foreach (DocumentedHost host in machine.Hosts)
        {
            answers.Add((host, await DocumentedOperation.OfAsync(machine, host, verb)));
        }

        return answers;
    }

    private static string Summary(IReadOnlyList<(DocumentedHost Host, DocumentedOperation Operation)> answers) =>
        answers.All(answer => !answer.Operation.IsPossible) ? "–"
        : answers.All(answer => answer.Operation is { IsPossible: true, Notes: [] }) ? "yes"
        : "yes*";

    /// <summary>One text where all computers agree, else one for each.</summary>
    private static string Cell(
        IReadOnlyList<(DocumentedHost Host, DocumentedOperation Operation)> answers, Func<DocumentedOperation, string> text)
    {
        (string Words, string Text)[] texts =
            [.. answers.Select(answer => (answer.Host.Words, AtHome(text(answer.Operation), answer.Host)))];
        return texts.DistinctBy(item => item.Text).Count() == 1
            ? texts[0].Text
            : string.Join("<br>", texts.Where(item => item.Text.Length > 0).Select(item => $"{item.Words}: {item.Text}"));
    }

    private static string AtHome(string text, DocumentedHost host) =>
        text.Replace(host.Platform.HomeDirectory + "/", "~/", StringComparison.Ordinal);

    private static string Commands(DocumentedOperation operation) =>
        !operation.IsPossible ? "–"
        : operation.Commands.Count == 0 ? "nothing"
        : string.Join("<br>", operation.Commands.Select(command => $"`{command.Replace("|", "\\|", StringComparison.Ordinal)}`"));

    private static string Notes(DocumentedOperation operation) =>
        string.Join(' ', operation.Notes).Replace("|", "\\|", StringComparison.Ordinal);

    private static string Words(MachineVerb? verb) => verb switch
    {
        MachineVerb.Init => "make",
        MachineVerb.Start => "start",
        MachineVerb.Stop => "stop",
        MachineVerb.StopAll => "stop all",
        MachineVerb.Restart => "restart",
        MachineVerb.Remove => "remove",
        MachineVerb.Sleep => "sleep",
        MachineVerb.Resize => "resize",
        MachineVerb.SetDefault => "make default",
        MachineVerb.Ssh => "log in",
        null => "inspect",
    };
}
