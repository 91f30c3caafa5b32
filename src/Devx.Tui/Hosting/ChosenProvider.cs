using Devx.Providers.Execution;
using Devx.Tui.Hosting.Settings;
using Devx.Tui.Monitoring;
using Devx.Tui.State;

namespace Devx.Tui.Hosting;

/// <summary>Finds out, before there is a screen, which provider was chosen and whether it is here.</summary>
internal static class ChosenProvider
{
    public const string Variable = "DEVX_PROVIDER";

    private const string Option = "--provider";

    /// <summary>What option or variable say; null when they say nothing.</summary>
    /// <exception cref="WrongUseException">They name a provider that does not exist or is not installed.</exception>
    public static DefaultProvider? Fixed(string? option, HostPlatform platform, ProviderFindings findings) =>
        option is not null ? Check(new DefaultProvider(option, Option), findings)
        : platform.Variable(Variable) is { } variable ? Check(new DefaultProvider(variable, Variable), findings)
        : null;

    /// <summary>What the settings file says; null when it says nothing. A provider that is gone is no reason not to start.</summary>
    /// <exception cref="WrongUseException">It names a provider that does not exist.</exception>
    public static DefaultProvider? Remembered(UserSettings settings, string path, ProviderFindings findings) =>
        settings.DefaultProvider is not { } name ? null
        : IsKnown(name, findings) ? new DefaultProvider(name, path)
        : throw Unknown(name, path, findings);

    /// <summary>True when an option or a variable decided.</summary>
    public static bool IsFixed(DefaultProvider? choice) => choice?.Source is Option or Variable;

    /// <summary>The findings of one provider alone; all of them when none is named.</summary>
    /// <exception cref="WrongUseException">There is no such provider, or it is not installed.</exception>
    public static ProviderFindings Only(string? option, ProviderFindings findings)
    {
        if (option is null)
        {
            return findings;
        }

        DefaultProvider choice = Check(new DefaultProvider(option, Option), findings);
        return new ProviderFindings([.. findings.Found.Where(provider => provider.Name == choice.Name)], []);
    }

    /// <summary>The error for a name that no provider has.</summary>
    public static WrongUseException Unknown(string name, string source, ProviderFindings findings) => new(
        $"There is no provider named \"{name}\" for this system ({source}). "
        + $"Known are {string.Join(", ", Names(findings).Order(StringComparer.Ordinal))}.");

    private static DefaultProvider Check(DefaultProvider choice, ProviderFindings findings)
    {
        if (findings.Found.Any(provider => provider.Name == choice.Name))
        {
            return choice;
        }

        throw findings.Missing.FirstOrDefault(missing => missing.Name == choice.Name) is { } missing
            ? new WrongUseException(
                $"{missing.Name} is not installed ({choice.Source} asks for it; looked in {missing.Searched}).\n{missing.Install}")
            : Unknown(choice.Name, choice.Source, findings);
    }

    private static bool IsKnown(string name, ProviderFindings findings) => Names(findings).Contains(name);

    private static IEnumerable<string> Names(ProviderFindings findings) =>
        findings.Found.Select(provider => provider.Name).Concat(findings.Missing.Select(missing => missing.Name));
}
