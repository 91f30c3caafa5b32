namespace Devx.Providers.Execution;

/// <summary>Runs programs without a terminal: all streams redirected, standard input closed.</summary>
public interface ICommandRunner
{
    /// <summary>Runs a program to its end and keeps what it prints.</summary>
    /// <exception cref="CommandException">It could not be started, or did not end in time.</exception>
    Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Runs a program and gives its lines as they come. Ends when the program ends; leaving the loop or cancelling ends the program and
    /// all its children.
    /// </summary>
    /// <exception cref="CommandException">It could not be started, ran into its timeout, or ended with an exit code other than 0
    /// (<see cref="CommandException.Result"/> has the code and the tail of standard error).</exception>
    IAsyncEnumerable<OutputLine> StreamAsync(CommandRequest request, CancellationToken cancellationToken);
}
