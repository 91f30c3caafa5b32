using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Tui.Hosting.Scripting;

/// <summary>Why something was not done, as scripts get it.</summary>
/// <param name="Kind">One word for programs.</param>
/// <param name="ExitCode">What devx-tui exits with.</param>
/// <param name="Message">What happened and why.</param>
/// <param name="Remedy">What to do; null when nobody knows.</param>
internal sealed record ScriptProblem(string Kind, int ExitCode, string Message, string? Remedy = null)
{
    /// <summary>The command that failed with what it printed; null when none ran.</summary>
    public CommandResult? Failed { get; init; }

    public static ScriptProblem Of(ProviderException failure) =>
        new(FailureWord.Of(failure.Failure), FailureWord.ExitCode(failure.Failure), failure.Message, failure.Remedy)
        {
            Failed = failure.Result,
        };

    /// <summary>Nothing was agreed to, or nothing may be changed.</summary>
    public static ScriptProblem NotAllowed(string kind, string message, string? remedy = null) =>
        new(kind, ExitCodes.WrongUse, message, remedy);
}
