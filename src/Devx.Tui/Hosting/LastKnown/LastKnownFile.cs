using System.Text.Json;
using Devx.Tui.State;
using Microsoft.Extensions.Logging;

namespace Devx.Tui.Hosting.LastKnown;

/// <summary>
/// The file that remembers the machines from one session to the next. It only makes the start look better, so whatever is wrong with it is
/// logged and stops nothing.
/// </summary>
internal sealed class LastKnownFile(string path, ILogger<LastKnownFile> logger)
{
    /// <summary>The providers as the last session saw them; none when there is no file or it cannot be used.</summary>
    public IReadOnlyList<ProviderSnapshot> Load()
    {
        try
        {
            return File.Exists(path) ? Parse(File.ReadAllText(path)) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning("{Path} cannot be read: {Problem}", path, exception.Message);
            return [];
        }
    }

    /// <summary>Remembers the machines.</summary>
    public void Save(LastKnownState state)
    {
        try
        {
            AtomicFile.Write(path, JsonSerializer.Serialize(state, LastKnownJson.Default.LastKnownState));
        }
        catch (IOException exception)
        {
            logger.LogWarning("{Path} cannot be written: {Problem}", path, exception.Message);
        }
    }

    private IReadOnlyList<ProviderSnapshot> Parse(string text)
    {
        try
        {
            LastKnownState? state = JsonSerializer.Deserialize(text, LastKnownJson.Default.LastKnownState);
            if (state?.Version == LastKnownMapping.Version)
            {
                return LastKnownMapping.ToProviders(state);
            }

            KeepAside($"version {state?.Version} is not known here");
        }
        catch (JsonException exception)
        {
            KeepAside(exception.Message);
        }

        return [];
    }

    private void KeepAside(string problem)
    {
        string aside = path + ".aside";
        File.Move(path, aside, overwrite: true);
        logger.LogWarning("{Path} cannot be used ({Problem}); it was kept as {Aside}", path, problem, aside);
    }
}
