using Devx.Providers.Execution;

namespace Devx.Providers.Contracts;

/// <summary>A provider could not do what it was asked. The message says what happened and why; <see cref="Remedy"/> what to do.</summary>
public sealed class ProviderException : Exception
{
    /// <summary>Makes one from what is known.</summary>
    /// <param name="failure">The kind of failure.</param>
    /// <param name="message">What happened and why, one or two sentences.</param>
    /// <param name="remedy">What the user can do, null when nobody knows.</param>
    /// <param name="result">The command that failed, when one ran.</param>
    /// <param name="innerException">The cause, when there is one.</param>
    public ProviderException(
        ProviderFailure failure, string message, string? remedy = null, CommandResult? result = null, Exception? innerException = null)
        : base(message, innerException)
    {
        Failure = failure;
        Remedy = remedy;
        Result = result;
    }

    /// <summary>The kind of failure.</summary>
    public ProviderFailure Failure { get; }

    /// <summary>What the user can do about it.</summary>
    public string? Remedy { get; }

    /// <summary>Commands for a person's terminal that do what can be done instead; empty for none.</summary>
    public IReadOnlyList<CommandRequest> Offers { get; init; } = [];

    /// <summary>The command that failed with its exit code and output; null when none ran.</summary>
    public CommandResult? Result { get; }
}
