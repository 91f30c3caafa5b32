using System.Text.RegularExpressions;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Containers.Operations;

/// <summary>
/// A run that fails after the container was made (its port is taken) leaves the container there, without being asked to and in the way of
/// the next try with the same name.
/// </summary>
internal static partial class LeftBehind
{
    /// <summary>The failure of a run with what it left and how that is removed.</summary>
    public static async Task<ProviderException> AddAsync(
        EngineAccess engine, RunOptions options, CommandResult result, ProviderException failure, CancellationToken cancellationToken)
    {
        ContainerInfo? left = await FindAsync(engine, options, result, cancellationToken).ConfigureAwait(false);
        if (left is null)
        {
            return failure;
        }

        string remove = engine.Cli.Interactive("rm", EngineAccess.ShortId(left.Id)).ToString();
        return new ProviderException(
            failure.Failure, $"{failure.Message} The container {left.Name} was made all the same and stays.",
            $"{(failure.Remedy is { } remedy ? remedy + " " : "")}Remove it with: {remove}", failure.Result, failure);
    }

    private static async Task<ContainerInfo?> FindAsync(
        EngineAccess engine, RunOptions options, CommandResult result, CancellationToken cancellationToken)
    {
        try
        {
            string printed = Id().Match(result.StandardOutput).Value.Trim();
            return (await engine.Runtime.ListContainersAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(container =>
                container.Status == ContainerStatus.Created && (container.Id == printed || container.Name == options.Name));
        }
        catch (ProviderException)
        {
            // The engine is away now: the failure that is known already says more than this one.
            return null;
        }
    }

    [GeneratedRegex("^[0-9a-f]{64}\\r?$", RegexOptions.Multiline)]
    private static partial Regex Id();
}
