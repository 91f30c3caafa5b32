using System.Text.Json;

namespace Devx.Testing;

/// <summary>The output of a real CLI, recorded: a file of <c>Captures/</c> beside the tests.</summary>
public sealed record Recording(IReadOnlyList<string> Arguments, int ExitCode, string StandardOutput, string StandardError)
{
    /// <summary>Reads <c>Captures/NAME.json</c>, for example <c>docker-28.5.2/138-ps-json</c>.</summary>
    public static Recording Load(string name)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Captures", name + ".json");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        JsonElement root = document.RootElement;
        return new Recording(
            [.. root.GetProperty("argv").EnumerateArray().Select(item => item.GetString()!)],
            root.GetProperty("exit").GetInt32(),
            root.GetProperty("stdout").GetString() ?? "",
            root.GetProperty("stderr").GetString() ?? "");
    }
}
