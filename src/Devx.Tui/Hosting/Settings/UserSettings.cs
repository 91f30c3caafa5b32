namespace Devx.Tui.Hosting.Settings;

/// <summary>What the user set.</summary>
internal sealed record UserSettings
{
    /// <summary>The provider for new machines; null when none was chosen.</summary>
    public string? DefaultProvider { get; init; }
}
