using System.Text.Json;
using System.Text.Json.Serialization;

namespace Devx.Tui.Hosting.Settings;

/// <summary>
/// How settings are read: people write this file, so comments and trailing commas are welcome and other keys are not ours to judge.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(UserSettings))]
internal sealed partial class SettingsJson : JsonSerializerContext;
