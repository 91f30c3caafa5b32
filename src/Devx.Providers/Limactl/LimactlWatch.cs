using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Limactl;

/// <summary>Changes of instances as <c>limactl watch</c> reports them; it has no word for deletions and edits.</summary>
internal static partial class LimactlWatch
{
    /// <summary>Follows the changes of all instances; ends at once where limactl is too old to have them.</summary>
    public static async IAsyncEnumerable<ProviderEvent> FollowAsync(
        ICommandRunner runner, LimactlCommands limactl, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!await IsSupportedAsync(runner, limactl, cancellationToken).ConfigureAwait(false))
        {
            yield break;
        }

        await foreach (OutputLine line in CommandLines.ReadAsync(runner, limactl.Watch(), LimactlErrors.Explain, cancellationToken)
            .ConfigureAwait(false))
        {
            if (Parse(line) is { } change)
            {
                yield return change;
            }
        }
    }

    /// <summary>Reads one line; null when it tells of no change of an instance.</summary>
    public static ProviderEvent? Parse(OutputLine line)
    {
        if (line.IsError)
        {
            return NewInstance().Match(line.Text) is { Success: true } match
                ? new ProviderEvent(EventSubject.Machine, match.Groups[1].Value, "created")
                : null;
        }

        try
        {
            return line.Text.Length == 0 ? null : Change(JsonSerializer.Deserialize(line.Text, LimactlJson.Default.LimactlEventLine));
        }
        catch (JsonException)
        {
            // Something happened, only its words are not known: a reason to ask again all the same.
            return new ProviderEvent(EventSubject.Machine, null, "unknown");
        }
    }

    private static ProviderEvent? Change(LimactlEventLine? line)
    {
        if (line?.Event?.Status is not { IsDetail: false } status)
        {
            return null;
        }

        string action = status switch
        {
            { Exiting: true } => "exiting",
            { Degraded: true } => "degraded",
            { Running: true } => "running",
            _ => "booting",
        };
        return new ProviderEvent(EventSubject.Machine, line.Instance, action);
    }

    // "watch" came with 2.1. A build that does not say its number is made from the present source.
    private static async Task<bool> IsSupportedAsync(ICommandRunner runner, LimactlCommands limactl, CancellationToken cancellationToken)
    {
        try
        {
            CommandResult result = await runner.RunAsync(limactl.Version(), cancellationToken).ConfigureAwait(false);
            string? text = LimactlParser.ParseVersion(result.StandardOutput);
            return text is null ? throw LimactlErrors.Explain(result) : ProgramVersion.Parse(text)?.IsAtLeast(2, 1) ?? true;
        }
        catch (CommandException exception)
        {
            throw Failures.From(exception);
        }
    }

    [GeneratedRegex("New instance detected: (\\S+)")]
    private static partial Regex NewInstance();
}
