using System.Runtime.InteropServices;

namespace Devx.Providers.Execution.Local;

/// <summary>
/// Runs a program on our own terminal, for scripts; its timeout does not count. The dashboard lends its terminal in another way, because
/// it has a screen to put back.
/// </summary>
internal sealed class LocalInteractiveRunner(ChildLauncher launcher) : IInteractiveRunner
{
    /// <inheritdoc/>
    public async Task<int> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // Ctrl+C and Ctrl+\ are typed at the program; we wait for what it makes of them.
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Ignore);
        using PosixSignalRegistration quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, Ignore);
        using ChildProcess child = launcher.StartOnTerminal(request);
        return (await child.WaitAsync(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false)).ExitCode;
    }

    private static void Ignore(PosixSignalContext context) => context.Cancel = true;
}
