using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Tui.Presentation.Forms;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Dialogs.Forms;

/// <summary>The fields for what of a machine can be changed, and what was filled in.</summary>
internal static class ResizeFields
{
    public const string Verb = "Resize";

    public static Form Of(ResizeForm? offer, bool isDryRun) => new([.. Values(offer), .. PlanButtons.Of(Verb, isDryRun)]);

    /// <summary>What was filled in; null when something is wrong or nothing is different.</summary>
    public static ResizeMachine? OperationOf(Form form, string name)
    {
        if (form.Problem is not null || !form.Fields.OfType<NumberField>().Any(IsChanged))
        {
            return null;
        }

        int? cpus = ChangedOf(form, ResizePage.Cpus) is { } count ? (int)count : null;
        return new ResizeMachine(name, cpus, SizeOf(form, ResizePage.Memory), SizeOf(form, ResizePage.Disk));
    }

    private static IEnumerable<FormField> Values(ResizeForm? offer)
    {
        foreach ((string name, string label, NumberRange? range) in new[]
        {
            (ResizePage.Cpus, "CPUs", offer?.CpuCount), (ResizePage.Memory, "Memory GB", offer?.MemoryGiB),
            (ResizePage.Disk, "Disk GB", offer?.DiskGiB),
        })
        {
            if (range is { } limits)
            {
                yield return new NumberField(name, label, limits) { IsWhole = name != ResizePage.Memory };
            }
        }
    }

    private static bool IsChanged(NumberField field) => field.Value != field.Range.Suggested;

    // What stays as it is is not said: some CLIs round it.
    private static double? ChangedOf(Form form, string name) =>
        form.Find<NumberField>(name) is { } field && IsChanged(field) ? field.Value : null;

    private static ByteSize? SizeOf(Form form, string name) => ChangedOf(form, name) is { } size ? ByteSize.FromGiB(size) : null;
}
