using Devx.Tui.Terminal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Terminal.Gui.App;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;
using Terminal.Gui.Views;

namespace Devx.Tui.Hosting;

/// <summary>Runs the screen on the calling thread, from the look at the terminal to its return.</summary>
internal sealed class SessionLoop(
    TerminalModes modes, TerminalProfile profile, EventDriver driver, PollInput input, UiLoop loop, TuiLifetime ending, Watchdog watchdog,
    IHostApplicationLifetime lifetime, Func<Window> createWindow, LogLocation logLocation, ILogger<SessionLoop> log)
{
    private const int Crashed = 1;
    private const int NoTerminal = 2;

    /// <summary>Terminal.Gui's keys for leaving, suspending and arranging windows; ours are in the table of commands.</summary>
    private static readonly Key[] ForeignKeys = [Key.Esc, Key.Z.WithCtrl, Key.F5.WithCtrl, Key.F5];

    /// <summary>The exit code: 0, 1 after a crash, 2 without a terminal, 128 + n after signal n.</summary>
    public int Run()
    {
        string? term = Environment.GetEnvironmentVariable("TERM");
        if (TerminalCheck.Problem(descriptor => Libc.IsTerminal(descriptor) == 1, term) is { } problem)
        {
            ErrorOutput.Tell(problem);
            return NoTerminal;
        }

        modes.Save();
        ending.Listen();
        using var lastResort = new LastResort(modes, log);
        return RunGuarded() is { } failure ? Report(failure) : ending.ExitCode;
    }

    private Exception? RunGuarded()
    {
        try
        {
            RunApplication();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
        finally
        {
            watchdog.Rest();
            modes.GiveBack();
        }
    }

    private void RunApplication()
    {
        LeaveThreadForReader();
        using IApplication application = Application.Create();
        bool isOurs = driver.TryAttach(application);
        if (isOurs)
        {
            modes.Enter();
        }
        else
        {
            PrepareStockDriver();
        }

        application.Init(DriverRegistry.Names.ANSI);
        Array.ForEach(ForeignKeys, key => application.Keyboard.KeyBindings.Remove(key));
        loop.Attach(application, isOurs);
        input.Ended += ending.HangUp;
        input.InterruptTyped += watchdog.InterruptTyped;

        using Window window = createWindow();
        using CancellationTokenRegistration stop = lifetime.ApplicationStopping.Register(() => loop.Post(() => StopAll(application)));
        application.Run(window);
    }

    /// <summary>Terminal.Gui reads keys on a thread of the pool; the first commands of the providers would wait for another.</summary>
    private static void LeaveThreadForReader()
    {
        ThreadPool.GetMinThreads(out int workers, out int ports);
        ThreadPool.SetMinThreads(workers + 1, ports);
    }

    private void PrepareStockDriver()
    {
        log.LogWarning("This version of Terminal.Gui takes no other input and output; its own are slower, and no shell can be opened");
        Driver.SizeDetection = SizeDetectionMode.Polling;
        Driver.Force16Colors = profile.Color != ColorLevel.Full;
    }

    /// <summary>Dialogs end before the window below them.</summary>
    private static void StopAll(IApplication application)
    {
        foreach (SessionToken session in application.SessionStack ?? [])
        {
            if (session.Runnable is { } runnable)
            {
                application.RequestStop(runnable);
            }
        }
    }

    private int Report(Exception failure)
    {
        log.LogCritical(failure, "The screen failed");
        ErrorOutput.Tell($"devx-tui failed: {CleanText.Line(failure.Message)}\nDetails are in {logLocation.Path}");
        return Crashed;
    }
}
