namespace Devx.Providers.Execution;

/// <summary>A program could not be run to a proper end.</summary>
public sealed class CommandException : Exception
{
    /// <summary>Makes one.</summary>
    public CommandException(
        CommandFailure failure, CommandRequest request, string message, CommandResult? result = null, Exception? innerException = null)
        : base(message, innerException)
    {
        Failure = failure;
        Request = request;
        Result = result;
    }

    /// <summary>What went wrong.</summary>
    public CommandFailure Failure { get; }

    /// <summary>What was to be run.</summary>
    public CommandRequest Request { get; }

    /// <summary>What it had printed until then, where something is known.</summary>
    public CommandResult? Result { get; }
}
