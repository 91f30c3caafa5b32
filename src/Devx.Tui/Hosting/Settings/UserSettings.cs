using System.Text.Json;

namespace Devx.Tui.Hosting.Settings;

/// <summary>What the user set.</summary>
internal sealed record UserSettings
{
    /// <summary>The provider for new machines; null when none was chosen.</summary>
    public string? DefaultProvider { get; init; }

    /// <summary>Which actions ask, as it is written; null when nothing is set. <see cref="ConfirmSetting"/> understands it.</summary>
    public JsonElement? Confirm { get; init; }
}
