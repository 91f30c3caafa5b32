using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Containers.Operations;

/// <summary>Finds the commands that end with exit code 0 and have not done what they were for.</summary>
internal static class NothingDone
{
    /// <summary>Why nothing was done; null when the exit code tells the truth.</summary>
    public static ProviderException? Why(EngineOperation operation, EngineStep step, CommandResult result, EngineAccess engine) =>
        !result.IsSuccess ? null

            // docker rm --force of what is not there says "Error response from daemon: No such container: ghost".
            : result.StandardError.Contains("Error response from daemon: ", StringComparison.Ordinal) ? engine.Cli.Explain(result)

            // podman rm and rmi --force of what is not there say nothing at all; of what was there, its id.
            : operation is RemoveContainers or RemoveImages && string.IsNullOrWhiteSpace(result.StandardOutput)
                ? EngineRefusal.Gone(operation is RemoveImages ? "image" : "container", step.Target)

            // A question that nobody answers is a no.
            : result.StandardOutput.Contains("Are you sure you want to continue? [y/N]", StringComparison.Ordinal)
                ? new ProviderException(
                    ProviderFailure.Other, $"{engine.Dialect.Name} asked whether to go on, and did nothing without an answer.", null,
                    result)
            : null;
}
