using System.Globalization;
using Devx.Tui.Dialogs.Engines;
using Devx.Tui.Presentation;
using Devx.Tui.Presentation.Forms;
using Devx.Tui.State;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Dialogs.Run;

/// <summary>Says of every field of a new container what there is to say of it, as it is typed.</summary>
internal sealed class RunChecks(RunKnowledge known)
{
    /// <summary>The form with what is said of its fields.</summary>
    public Form Of(Form form) => form with { Fields = [.. form.Fields.Select(Of)] };

    private FormField Of(FormField field) => field switch
    {
        ChoiceField { Name: RunPage.Image } image => Image(image),
        TextField { Name: RunPage.Name } name => Name(name),
        TextField { Name: RunPage.Command } command => Words(command, _ => null),
        TextField { Name: RunPage.Variables } variables => Words(variables, VariableProblem),
        TextField { Name: RunPage.Ports } ports => new PortAnswers(known).Of(Words(ports, PortAnswers.Problem)),
        TextField { Name: RunPage.Volumes } volumes => Words(volumes, VolumeProblem),
        TextField { Name: RunPage.Cpus } cpus => Cpus(cpus),
        TextField { Name: RunPage.Memory } memory => Memory(memory),
        _ => field,
    };

    private ChoiceField Image(ChoiceField image) => image.Value.Trim() switch
    {
        var name when ImageReferenceRule.Problem(name) is { } problem => image with { Complaint = problem, Note = "" },
        var name => image with
        {
            Complaint = null,
            Note = known.Images is not { } images || ImageNames.Contains(images, name) ? "" : "not here yet, is pulled",
        },
    };

    private TextField Name(TextField field) => field.Text.Trim() switch
    {
        "" => field with { Complaint = null, Note = "" },
        var name => field with { Complaint = NameRule.Problem(name, "container", known.Names), Note = NameRule.Note(known.Names) },
    };

    private TextField Cpus(TextField field)
    {
        string text = field.Text.Trim();
        return field with
        {
            Complaint = LimitText.CpusProblem(text),
            Warning = LimitText.Cpus(text) > known.CpuCount
                ? string.Create(CultureInfo.InvariantCulture, $"more than the {known.CpuCount} of {known.Machine}")
                : null,
        };
    }

    private static TextField Memory(TextField field) => field with { Complaint = LimitText.MemoryProblem(field.Text.Trim()) };

    private static TextField Words(TextField field, Func<string, string?> problemOf)
    {
        ShellWords words = ShellWords.Of(field.Text);
        return field with
        {
            Complaint = words.Problem ?? words.Words.Select(problemOf).FirstOrDefault(problem => problem is not null),
            Warning = null,
            Note = WordsText.Of(words),
        };
    }

    private static string? VariableProblem(string word) =>
        word.IndexOf('=', StringComparison.Ordinal) > 0 ? null : $"{word}: write it as NAME=value";

    private static string? VolumeProblem(string word) => word.Split(':') switch
    {
        [['.' or '~', ..], ..] => $"{word}: write the whole path, from / on",
        [{ Length: > 0 }, ['/', ..]] or [{ Length: > 0 }, ['/', ..], { Length: > 0 }] => null,
        _ => $"{word}: write it as data:/var/lib or /path:/in:ro",
    };
}
