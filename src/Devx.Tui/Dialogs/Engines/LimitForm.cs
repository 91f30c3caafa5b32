using System.Globalization;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Tui.Commands.Engines;
using Devx.Tui.State;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Dialogs.Engines;

/// <summary>Changes how much a container may use; what is left empty stays as it is.</summary>
internal sealed class LimitForm(ContainerRef container) : EngineForm
{
    private const string Cpus = "cpus", Memory = "memory";

    public override EngineVerb Verb => EngineVerb.Limit;

    public override string Title => $"Limits  {container.FullName}";

    public override string Button => "Change";

    public override string Sentence => "What is left empty stays as it is.";

    public override IEnumerable<FormField> Fields =>
        [new TextField(Cpus, "CPUs", TextInput.Empty), new TextField(Memory, "Memory", TextInput.Empty)];

    public override Form Checked(Form form, AppSnapshot snapshot)
    {
        string cpus = TextOf(form, Cpus), memory = TextOf(form, Memory);
        Form first = Note(form, Cpus, cpus.Length > 0 && CpusOf(cpus) is null ? "a number such as 1.5" : null, "cores, such as 1.5");
        return Note(first, Memory, memory.Length > 0 && MemoryOf(memory) is null ? "a size such as 512M or 2G" : null, "such as 512M or 2G");
    }

    public override EngineRequest? Request(Form form)
    {
        double? cpus = CpusOf(TextOf(form, Cpus));
        ByteSize? memory = MemoryOf(TextOf(form, Memory));
        return cpus is null && memory is null
            ? null
            : new EngineRequest(container.Machine, new LimitContainer(container.Target, cpus, memory));
    }

    private static Form Note(Form form, string name, string? complaint, string note) => form.Find<TextField>(name) is { } field
        ? form.With(field with { Complaint = complaint, Note = note })
        : form;

    private static double? CpusOf(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number > 0 ? number : null;

    // A bare number would be bytes, which nobody means.
    private static ByteSize? MemoryOf(string text) =>
        text.Length > 0 && !char.IsAsciiDigit(text[^1]) && ByteSize.Parse(text) is { Bytes: > 0 } size ? size : null;
}
