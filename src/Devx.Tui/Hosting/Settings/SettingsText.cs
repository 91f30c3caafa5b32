using System.Text;
using System.Text.Json;

namespace Devx.Tui.Hosting.Settings;

/// <summary>
/// Changes one value in a JSON text and leaves every other character as it is: comments, order and unknown keys are the user's.
/// </summary>
internal static class SettingsText
{
    /// <summary>The text with a property of the outermost object set to a string.</summary>
    /// <exception cref="JsonException">The text is not an object in JSON.</exception>
    public static string Set(string json, string name, string value)
    {
        byte[] text = Encoding.UTF8.GetBytes(json);
        string literal = $"\"{JsonEncodedText.Encode(value)}\"";
        Place place = Find(text, name);
        string before = Encoding.UTF8.GetString(text[..place.Start]) + place.Before(name);
        return before + literal + place.After + Encoding.UTF8.GetString(text[place.End..]);
    }

    private static Place Find(byte[] text, string name)
    {
        var options = new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        var reader = new Utf8JsonReader(text, options);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The text is not an object.");
        }

        int begin = (int)reader.BytesConsumed;
        bool isEmpty = true;
        Place? found = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            isEmpty = false;
            bool isIt = reader.ValueTextEquals(name);
            reader.Read();
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            found = isIt ? new Place(start, (int)reader.BytesConsumed, IsNew: false, IsOnly: false) : found;
        }

        return found ?? new Place(begin, begin, IsNew: true, isEmpty);
    }

    /// <summary>Where the value goes: over the old one, or to the beginning of the object.</summary>
    private sealed record Place(int Start, int End, bool IsNew, bool IsOnly)
    {
        public string After => !IsNew ? "" : IsOnly ? "\n" : ",";

        public string Before(string name) => IsNew ? $"\n  \"{name}\": " : "";
    }
}
