using System.Text;
using System.Text.Json;

namespace Devx.Providers.Containers;

/// <summary>
/// Labels as nerdctl lists them: an object in 1.7; since 2.0 a text <c>k=v,k=v</c> in which a value that has a comma cannot be told from
/// two labels. Compose's own values have none, and nerdctl's own lists are JSON, which says itself where it ends.
/// </summary>
internal static class NerdctlLabels
{
    /// <summary>The value of a label without commas; null when it is not there.</summary>
    public static string? Value(JsonElement labels, string key) => labels.ValueKind switch
    {
        JsonValueKind.Object => labels.TryGetProperty(key, out JsonElement value) && value.ValueKind is JsonValueKind.String
            ? value.GetString()
            : null,
        JsonValueKind.String => Rest(labels.GetString() ?? "", key) is { } rest ? rest.Split(',')[0] : null,
        _ => null,
    };

    /// <summary>The names in a label that is a JSON list of names.</summary>
    public static IReadOnlyList<string> Names(JsonElement labels, string key)
    {
        using JsonDocument? list = List(labels, key);
        return list is null
            ? []
            : [.. list.RootElement.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.String)
                .Select(item => item.GetString() ?? "")];
    }

    /// <summary>The volumes of a container's mounts; null when its labels do not tell its mounts.</summary>
    public static IReadOnlyList<string>? Volumes(JsonElement labels)
    {
        using JsonDocument? mounts = List(labels, "nerdctl/mounts");
        return mounts is null ? null : [.. mounts.RootElement.EnumerateArray().Select(VolumeName).OfType<string>()];
    }

    private static string? VolumeName(JsonElement mount) =>
        mount.ValueKind is JsonValueKind.Object
        && mount.TryGetProperty("Type", out JsonElement type)
        && type.ValueKind is JsonValueKind.String && type.ValueEquals("volume")
        && mount.TryGetProperty("Name", out JsonElement name) && name.ValueKind is JsonValueKind.String
            ? name.GetString()
            : null;

    private static JsonDocument? List(JsonElement labels, string key)
    {
        string? text = labels.ValueKind is JsonValueKind.String ? Rest(labels.GetString() ?? "", key) : Value(labels, key);
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text ?? ""));
            JsonDocument list = JsonDocument.ParseValue(ref reader);
            return list.RootElement.ValueKind is JsonValueKind.Array ? list : null;
        }
        catch (JsonException)
        {
            // A label is anybody's text: one in another form says nothing.
            return null;
        }
    }

    private static string? Rest(string labels, string key)
    {
        string start = key + "=";
        int at = labels.StartsWith(start, StringComparison.Ordinal) ? 0
            : labels.IndexOf("," + start, StringComparison.Ordinal) is >= 0 and int comma ? comma + 1
            : -1;
        return at < 0 ? null : labels[(at + start.Length)..];
    }
}
