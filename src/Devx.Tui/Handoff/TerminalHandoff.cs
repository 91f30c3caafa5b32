using System.Runtime.InteropServices;
using Devx.Providers.Execution;
using Devx.Tui.Terminal;
using Microsoft.Extensions.Hosting;

namespace Devx.Tui.Handoff;

/// <summary>
/// The only place that lends the terminal: to an interactive child, or to the shell that started us. The application with all its views
/// is kept; only the reader is parked and the modes are given back meanwhile.
/// </summary>
internal sealed class TerminalHandoff(
    TerminalModes modes, TerminalWriter terminal, TerminalPrompt prompt, HandoffBanner banner, PollInput input, UiLoop loop,
    TimeProvider time, IHostApplicationLifetime lifetime)
    : IHandoff, IJobControl
{
    /// <summary>A program that fails faster than this had no time to be read.</summary>
    private static readonly TimeSpan QuickFailure = TimeSpan.FromSeconds(2);

    /// <summary>A suspended job that is told to end is continued in the background: time to notice before it stops again.</summary>
    private static readonly TimeSpan SignalTime = TimeSpan.FromMilliseconds(200);

    public HandoffResult Run(HandoffRequest request)
    {
        if (!input.Park())
        {
            input.Resume();
            return new HandoffResult(null, TimeSpan.Zero, "the keyboard could not be handed over");
        }

        try
        {
            return RunOnTerminal(request);
        }
        finally
        {
            TakeBack();
        }
    }

    /// <inheritdoc/>
    public void Suspend()
    {
        if (!input.Park())
        {
            input.Resume();
            return;
        }

        modes.Lend();
        do
        {
            _ = Libc.Raise(Libc.Suspend);
        }
        while (!IsWanted());

        TakeBack();
    }

    /// <summary>True when the shell continued us in the foreground, or when we have to end.</summary>
    private bool IsWanted() =>
        modes.IsInForeground || lifetime.ApplicationStopping.WaitHandle.WaitOne(SignalTime) || modes.IsInForeground;

    private HandoffResult RunOnTerminal(HandoffRequest request)
    {
        // Typed at the child, and we are in the same group; TERM and HUP stay what they are, they end both.
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        using PosixSignalRegistration quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, context => context.Cancel = true);

        modes.Lend();
        terminal.Write(banner.Above(request, terminal.Size?.Columns));
        long start = time.GetTimestamp();
        try
        {
            int exitCode = RunChild(request.StandIn ?? request.Command);
            var result = new HandoffResult(exitCode, time.GetElapsedTime(start));
            LetRead(request, exitCode, result.Duration);
            return result;
        }
        catch (CommandException exception)
        {
            return new HandoffResult(null, time.GetElapsedTime(start), exception.Message);
        }
    }

    private int RunChild(CommandRequest command)
    {
        using TerminalChild child = TerminalChild.Start(command);
        try
        {
            return child.Wait(lifetime.ApplicationStopping);
        }
        finally
        {
            modes.Reclaim();
        }
    }

    private void LetRead(HandoffRequest request, int exitCode, TimeSpan duration)
    {
        bool isLost = exitCode != 0 && duration < QuickFailure;
        if ((isLost || request.Typed.Count > 0) && !lifetime.ApplicationStopping.IsCancellationRequested)
        {
            prompt.AwaitEnter(HandoffBanner.Below(request, exitCode), lifetime.ApplicationStopping);
        }
    }

    private void TakeBack()
    {
        if (!lifetime.ApplicationStopping.IsCancellationRequested)
        {
            modes.Enter();
            loop.Repaint();
        }

        input.Resume();
    }
}
