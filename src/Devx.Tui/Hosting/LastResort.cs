using Devx.Tui.Terminal;
using Microsoft.Extensions.Logging;

namespace Devx.Tui.Hosting;

/// <summary>Gives the terminal back when the program ends in a way that runs no <c>finally</c>.</summary>
internal sealed class LastResort : IDisposable
{
    private readonly TerminalModes _modes;
    private readonly ILogger _log;

    public LastResort(TerminalModes modes, ILogger log)
    {
        _modes = modes;
        _log = log;
        AppDomain.CurrentDomain.UnhandledException += OnUnhandledException;
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.UnhandledException -= OnUnhandledException;
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
    }

    /// <summary>The runtime prints the trace after this, on a terminal where it can be read.</summary>
    private void OnUnhandledException(object sender, UnhandledExceptionEventArgs arguments)
    {
        _modes.TryGiveBack();
        _log.LogCritical(arguments.ExceptionObject as Exception, "A thread failed");
    }

    private void OnProcessExit(object? sender, EventArgs arguments) => _modes.TryGiveBack();
}
