using Devx.Providers.Execution;
using Devx.Tui.Hosting.LastKnown;
using Devx.Tui.Hosting.Settings;
using Devx.Tui.Monitoring;
using Devx.Tui.State;

namespace Devx.Tui.Hosting;

/// <summary>What the screen shows before any program was run: who is here, and the machines as an earlier session saw them.</summary>
/// <param name="computer">The computer.</param>
/// <param name="providers">Its providers.</param>
/// <param name="settings">The user's settings; null in the demo.</param>
/// <param name="lastKnown">What an earlier session saw; null in the demo.</param>
internal sealed class FirstSnapshot(Computer computer, IProviders providers, SettingsFile? settings, LastKnownFile? lastKnown)
{
    /// <param name="option">The provider named on the command line.</param>
    /// <exception cref="WrongUseException">The provider that was asked for is not there, or the settings are broken.</exception>
    public AppSnapshot Make(string? option)
    {
        ProviderFindings findings = providers.Look();
        DefaultProvider? chosen = ChosenProvider.Fixed(option, computer.Own, findings)
            ?? (settings is null ? null : ChosenProvider.Remembered(settings.Read(), settings.Path, findings));
        HostPlatform platform = computer.Shown.Platform;
        var snapshot = new AppSnapshot
        {
            Host = new HostSnapshot
            {
                Name = platform.HostName,
                CpuCount = platform.CpuCount,
                IsRemote = platform.Variable("SSH_CONNECTION") is not null,
            },
            Providers = lastKnown?.Load() ?? [],
            Default = chosen,
        };
        return DetectionChanges.Found(snapshot, findings);
    }
}
