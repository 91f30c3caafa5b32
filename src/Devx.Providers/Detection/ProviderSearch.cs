using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Detection;

/// <summary>Looks for the program of one provider, and asks it for its version.</summary>
internal sealed class ProviderSearch(HostAccess host, ProviderDefinition definition)
{
    private static readonly TimeSpan VersionTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Where the program is looked for: PATH, then the folders of its installers.</summary>
    public IReadOnlyList<string> Folders { get; } =
    [
        .. (host.Platform.Variable("PATH") ?? "").Split(':').Where(Path.IsPathRooted)
            .Concat(definition.UsualFolders(host.Platform)).Distinct(),
    ];

    private IEnumerable<string> Candidates =>
        Folders.Select(folder => Path.Combine(folder, definition.Program)).Where(host.Files.Exists);

    /// <summary>The first file with the program's name, not asked what it is; null when there is none.</summary>
    public DetectedProvider? Look() => Candidates.FirstOrDefault() is { } path ? Found(path, null) : null;

    /// <summary>The first program that is what it is called; null when there is none.</summary>
    public async Task<DetectedProvider?> FindAsync(CancellationToken cancellationToken)
    {
        foreach (string path in Candidates)
        {
            if (await AskAsync(path, cancellationToken).ConfigureAwait(false) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private async Task<DetectedProvider?> AskAsync(string path, CancellationToken cancellationToken)
    {
        var request = new CommandRequest(path, definition.VersionArguments) { Timeout = VersionTimeout };
        try
        {
            CommandResult result = await host.Runner.RunAsync(request, cancellationToken).ConfigureAwait(false);
            return result.IsSuccess
                ? definition.ParseVersion(result.StandardOutput) is { } version ? Found(path, version) : null
                : Found(path, null, Complaint(result));
        }
        catch (CommandException exception)
        {
            // A file that cannot be executed is not the program; one that hangs is.
            return exception.Failure == CommandFailure.NotStarted ? null : Found(path, null, Failures.From(exception).Message);
        }
    }

    private DetectedProvider Found(string path, string? version, string? problem = null) => new(definition.Name, path, version, problem);

    private static string Complaint(CommandResult result)
    {
        string[] lines = result.StandardError.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length > 0 ? lines[^1] : $"{result.Request} ended with exit code {result.ExitCode}";
    }
}
