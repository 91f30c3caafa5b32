namespace Devx.Providers.Execution;

/// <summary>Runs a program on the caller's own terminal.</summary>
public interface IInteractiveRunner
{
    /// <summary>Runs a program with the terminal's streams and waits for it.</summary>
    /// <returns>Its exit code; 128 + n when signal n ended it.</returns>
    /// <exception cref="CommandException">It could not be started.</exception>
    Task<int> RunAsync(CommandRequest request, CancellationToken cancellationToken);
}
