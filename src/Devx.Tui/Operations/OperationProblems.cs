using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Planning;
using Devx.Tui.State;

namespace Devx.Tui.Operations;

/// <summary>Makes data of what went wrong.</summary>
internal static class OperationProblems
{
    public static OperationProblem Of(Exception exception) => exception is ProviderException failure
        ? Of(failure)
        : new OperationProblem(
            ProviderFailure.Other, $"devx-tui could not go on: {exception.Message}", "The log of devx-tui has the details.");

    /// <summary>The command that failed; null when none did.</summary>
    public static CommandRequest? CommandOf(Exception exception) =>
        exception is ProviderException failure ? failure.Result?.Request ?? (failure.InnerException as CommandException)?.Request : null;

    /// <summary>Why a plan that was confirmed is not run; null when the commands are the same.</summary>
    public static OperationProblem? Difference(OperationPlan confirmed, OperationPlan present)
    {
        if (confirmed.Steps.Select(step => step.Command).SequenceEqual(present.Steps.Select(step => step.Command)))
        {
            return null;
        }

        return new OperationProblem(
            ProviderFailure.WrongState,
            "Nothing was run: the state has changed, and other commands would be needed now than those you confirmed.",
            "Look at the machine, then ask again.")
        {
            Output = string.Join('\n', ["confirmed:", .. Commands(confirmed), "needed now:", .. Commands(present)]),
        };
    }

    private static OperationProblem Of(ProviderException failure)
    {
        CommandResult? result = failure.Result;
        return new OperationProblem(failure.Failure, failure.Message, failure.Remedy)
        {
            Command = CommandOf(failure)?.ToString(),
            ExitCode = result?.ExitCode,
            Output = result is null ? "" : string.IsNullOrWhiteSpace(result.StandardError) ? result.StandardOutput : result.StandardError,
        };
    }

    private static IEnumerable<string> Commands(OperationPlan plan) => plan.Steps.Select(step => $"  {step.Command}");
}
