using Devx.Tui.Hosting.Settings;
using Devx.Tui.State;

namespace Devx.Tui.Hosting;

/// <summary>The provider for new machines: option, else variable, else settings file, else the only one installed.</summary>
/// <param name="settings">Where a choice is remembered; null in the demo, whose choices end with it.</param>
/// <param name="store">Holds the choice in force.</param>
internal sealed class DefaultProviderChoice(SettingsFile? settings, SnapshotStore store) : IDefaultProviderChoice
{
    /// <inheritdoc/>
    public DefaultProvider? Current => store.Current.Default;

    /// <inheritdoc/>
    public bool IsFixed { get; } = ChosenProvider.IsFixed(store.Current.Default);

    /// <inheritdoc/>
    public void Choose(string provider)
    {
        settings?.SetDefaultProvider(provider);
        store.Update(snapshot => snapshot with { Default = new DefaultProvider(provider, settings?.Path ?? "demo") });
    }
}
