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
        Form first = Note(form, Cpus, LimitText.CpusProblem(TextOf(form, Cpus)), "cores, such as 1.5");
        return Note(first, Memory, LimitText.MemoryProblem(TextOf(form, Memory)), "such as 512m or 2g");
    }

    public override EngineRequest? Request(Form form)
    {
        double? cpus = LimitText.Cpus(TextOf(form, Cpus));
        ByteSize? memory = LimitText.Memory(TextOf(form, Memory));
        return cpus is null && memory is null
            ? null
            : new EngineRequest(container.Machine, new LimitContainer(container.Target, cpus, memory));
    }

    private static Form Note(Form form, string name, string? complaint, string note) => form.Find<TextField>(name) is { } field
        ? form.With(field with { Complaint = complaint, Note = note })
        : form;
}
