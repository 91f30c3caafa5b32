using Devx.Providers.Contracts;
using Devx.Providers.Planning;

namespace Devx.Tui.Hosting.Scripting;

/// <summary>Refuses values for a new machine that the provider does not have: passed over in silence they would be a lie.</summary>
internal static class InitCheck
{
    /// <exception cref="ProviderException">One of them does not exist here.</exception>
    public static void Require(string provider, InitForm form, InitOptions options)
    {
        if (form.NameProblem(options.Name) is { } problem)
        {
            throw new ProviderException(ProviderFailure.BadRequest, problem, $"A free name is {form.SuggestedName}.");
        }

        (string Option, bool IsGiven, bool IsKnown)[] values =
        [
            ("--cpus", options.CpuCount is not null, form.CpuCount is not null),
            ("--memory", options.Memory is not null, form.MemoryGiB is not null),
            ("--disk", options.Disk is not null, form.DiskGiB is not null),
            ("--image", options.Image is not null, form.Image is not null),
            ("--vm-type", options.VmType is not null, form.VmType is not null),
            ("--runtime", options.Runtime is not null, form.Runtime is not null),
            ("--rootful", options.Rootful, form.HasRootful),
            ("--no-start", !options.Start, form.CanStayStopped),
            ("--default", options.MakeDefault, form.HasDefault),
        ];
        if (values.FirstOrDefault(value => value is { IsGiven: true, IsKnown: false }).Option is { } option)
        {
            throw new ProviderException(ProviderFailure.Unsupported, $"{provider} has no {option} for a new machine.", "Leave it out.");
        }
    }
}
