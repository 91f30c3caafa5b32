using System.Runtime.InteropServices;
using Devx.Tui.Terminal;
using Microsoft.Extensions.Hosting;

namespace Devx.Tui.Hosting;

/// <summary>Turns signals and the loss of the terminal into the orderly end of the host.</summary>
internal sealed class TuiLifetime(IHostApplicationLifetime lifetime, TerminalModes modes, Watchdog watchdog) : IHostLifetime, IDisposable
{
    private const int SignalBase = 128;

    private readonly List<PosixSignalRegistration> _registrations = [];
    private volatile int _exitCode;

    /// <summary>0, or 128 + n when signal n ended us, as a shell expects it.</summary>
    public int ExitCode => _exitCode;

    /// <summary>The terminal went away, perhaps without a signal.</summary>
    public void HangUp() => End(PosixSignal.SIGHUP);

    /// <summary>From now on signals end us in good order; called before the terminal is changed.</summary>
    public void Listen()
    {
        foreach (PosixSignal signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGQUIT, PosixSignal.SIGTERM, PosixSignal.SIGHUP })
        {
            _registrations.Add(PosixSignalRegistration.Create(signal, OnSignal));
        }

        // Continued after ctrl-z, .NET would set the terminal to what it was at our start, at any moment, from a thread of its own
        // (ReinitializeTerminal in its pal_signal.c). A handler that cancels the signal keeps it from doing so.
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGCONT, context => context.Cancel = true));
    }

    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _registrations.ForEach(registration => registration.Dispose());

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;

        // Our own terminal sends no signals; these two are then typed at the child that has it.
        bool isForChild = modes.IsLent && context.Signal is PosixSignal.SIGINT or PosixSignal.SIGQUIT;
        if (!isForChild)
        {
            End(context.Signal);
        }
    }

    private void End(PosixSignal signal)
    {
        _exitCode = SignalBase + signal switch
        {
            PosixSignal.SIGHUP => 1,
            PosixSignal.SIGINT => 2,
            PosixSignal.SIGQUIT => 3,
            _ => 15,
        };
        watchdog.EndAsked();
        lifetime.StopApplication();
    }
}
