using Devx.Providers.Containers.Catalog;
using Devx.Providers.Containers.Operations;
using Devx.Tui.Dialogs.Engines;
using Devx.Tui.Presentation.Forms;
using Devx.Tui.State;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Dialogs.Run;

/// <summary>The fields of a new container, and what was filled in.</summary>
internal static class RunFields
{
    public const string Verb = "Run";

    private const string NoRestart = "no";

    private static readonly string[] RestartPolicies = [NoRestart, "always", "unless-stopped", "on-failure"];

    /// <summary>The fields at first.</summary>
    /// <param name="image">What it is made from; null to choose it.</param>
    /// <param name="isDryRun">True when nothing is run.</param>
    public static Form Of(string? image, bool isDryRun) => new(
    [
        new ChoiceField(RunPage.Image, "Image", [image is null ? new ChoiceOption("", "choose or type one") : new ChoiceOption(image)])
        {
            IsFreeText = true,
        },
        Text(RunPage.Name, "Name", "the engine chooses"),
        new ChoiceField(
            RunPage.Place, "Runs",
            [new ChoiceOption(RunPage.InBackground, "in the background"), new ChoiceOption(RunPage.InTerminal, "in this terminal")]),
        Wide(RunPage.Command, "Command", "what the image says"),
        Wide(RunPage.Variables, "Variables", "NAME=value OTHER='two words'"),
        Wide(RunPage.Ports, "Ports", "8080:80 127.0.0.1:5353:53/udp"),
        Wide(RunPage.Volumes, "Volumes", "data:/var/lib /path:/in:ro"),
        new ChoiceField(RunPage.Network, "Network", [new ChoiceOption("", "the default")]) { IsFreeText = true },
        new ChoiceField(RunPage.Restart, "Restart", [.. RestartPolicies.Select(policy => new ChoiceOption(policy))]),
        Text(RunPage.Cpus, "CPUs", "no limit"),
        Text(RunPage.Memory, "Memory", "no limit"),
        new CheckField(RunPage.Remove, "Remove when it has ended"),
        .. PlanButtons.Of(Verb, isDryRun),
    ]);

    /// <summary>With the images that are there, behind what is chosen.</summary>
    public static Form WithImages(Form form, IEnumerable<ImageInfo> images) =>
        WithOptions(form, RunPage.Image, images.Where(image => !image.IsDangling).Select(image => image.Reference));

    /// <summary>With the networks that are there.</summary>
    public static Form WithNetworks(Form form, IEnumerable<NetworkInfo> networks) =>
        WithOptions(form, RunPage.Network, networks.Select(network => network.Name));

    /// <summary>After a field was changed: what cannot be had together with it is given up.</summary>
    public static Form Settled(Form form, FormField changed) => changed switch
    {
        CheckField { Name: RunPage.Remove, IsOn: true } when form.Find<ChoiceField>(RunPage.Restart) is { } restart =>
            form.With(restart with { At = 0 }),
        ChoiceField { Name: RunPage.Restart, IsFirst: false } when form.Find<CheckField>(RunPage.Remove) is { } remove =>
            form.With(remove with { IsOn = false }),
        _ => form,
    };

    /// <summary>True when it shall have the terminal.</summary>
    public static bool IsInTerminal(Form form) => form.Find<ChoiceField>(RunPage.Place)?.Value == RunPage.InTerminal;

    /// <summary>What was filled in; null when something is wrong.</summary>
    public static RunOptions? OptionsOf(Form form) => form.Problem is not null ? null : new RunOptions
    {
        Image = form.Find<ChoiceField>(RunPage.Image)?.Value.Trim() ?? "",
        Name = TextOf(form, RunPage.Name) is { Length: > 0 } name ? name : null,
        Command = WordsOf(form, RunPage.Command),
        Environment = WordsOf(form, RunPage.Variables),
        Ports = WordsOf(form, RunPage.Ports),
        Volumes = WordsOf(form, RunPage.Volumes),
        Network = form.Find<ChoiceField>(RunPage.Network)?.Value is { Length: > 0 } network ? network : null,
        RestartPolicy = form.Find<ChoiceField>(RunPage.Restart) is { IsFirst: false } restart ? restart.Value : null,
        IsRemovedAtEnd = form.IsOn(RunPage.Remove),
        CpuCount = LimitText.Cpus(TextOf(form, RunPage.Cpus)),
        Memory = LimitText.Memory(TextOf(form, RunPage.Memory)),
    };

    public static IReadOnlyList<string> WordsOf(Form form, string name) => ShellWords.Of(TextOf(form, name)).Words;

    private static string TextOf(Form form, string name) => form.Find<TextField>(name)?.Text.Trim() ?? "";

    private static TextField Text(string name, string label, string placeholder) =>
        new(name, label, TextInput.Empty) { Placeholder = placeholder };

    private static TextField Wide(string name, string label, string placeholder) => Text(name, label, placeholder) with { IsWide = true };

    private static Form WithOptions(Form form, string name, IEnumerable<string> values)
    {
        if (form.Find<ChoiceField>(name) is not { } field)
        {
            return form;
        }

        // What was there first stays first; whatever is chosen by then stays chosen.
        ChoiceOption first = field.Options[0];
        IEnumerable<string> others = values.Where(value => value != first.Value).Distinct();
        return form.With(field with { Options = [first, .. others.Select(value => new ChoiceOption(value))], At = 0 });
    }
}
