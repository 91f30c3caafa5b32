using System.Text.Json;

namespace Devx.Tui.Hosting.Settings;

/// <summary>
/// The settings file: read once at the start, changed in one place when the user chooses something. A broken one is never written.
/// </summary>
internal sealed class SettingsFile(string path)
{
    private const string DefaultProvider = "defaultProvider";

    public string Path { get; } = path;

    /// <summary>Reads the settings; those of no file are the defaults.</summary>
    /// <exception cref="WrongUseException">The file is broken or cannot be read.</exception>
    public UserSettings Read() => ReadText() is { } text ? Parse(text) : new UserSettings();

    /// <summary>Remembers the provider for new machines.</summary>
    /// <exception cref="IOException">The file is broken, or cannot be written.</exception>
    public void SetDefaultProvider(string provider)
    {
        try
        {
            string text = ReadText() ?? "{\n}\n";
            Parse(text);
            AtomicFile.Write(Path, SettingsText.Set(text, DefaultProvider, provider));
        }
        catch (WrongUseException exception)
        {
            throw new IOException(exception.Message, exception);
        }
    }

    private string? ReadText()
    {
        try
        {
            return File.Exists(Path) ? File.ReadAllText(Path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException($"The settings file {Path} cannot be read: {exception.Message}", exception);
        }
    }

    private UserSettings Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, SettingsJson.Default.UserSettings)
                ?? throw new JsonException("It says null where an object should be.");
        }
        catch (JsonException exception)
        {
            throw new WrongUseException(
                $"The settings file {Path} is broken in line {(exception.LineNumber ?? 0) + 1}: {Reason(exception)}\n"
                + "Repair that line, or move the file away and devx-tui starts with its defaults. It was not changed.", exception);
        }
    }

    // The message ends with the path and the position, counted from 0.
    private static string Reason(JsonException exception)
    {
        int end = exception.Message.IndexOf(" Path: ", StringComparison.Ordinal);
        end = end < 0 ? exception.Message.IndexOf(" LineNumber: ", StringComparison.Ordinal) : end;
        return end < 0 ? exception.Message : exception.Message[..end];
    }
}
