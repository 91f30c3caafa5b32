using System.ComponentModel;
using System.Diagnostics;
using Devx.Providers.Execution;
using Devx.Tui.Terminal;

namespace Devx.Tui.Handoff;

/// <summary>A program that runs on our terminal, with our streams.</summary>
internal sealed class TerminalChild : IDisposable
{
    /// <summary>Time a shell gets to write its history when its terminal goes away.</summary>
    private static readonly TimeSpan HangUpTime = TimeSpan.FromSeconds(1);

    private readonly Process _process;

    private TerminalChild(Process process) => _process = process;

    /// <summary>Starts a program.</summary>
    /// <exception cref="CommandException">It could not be started; the message says why.</exception>
    public static TerminalChild Start(CommandRequest request)
    {
        string searchPath = request.Environment.GetValueOrDefault("PATH") ?? Environment.GetEnvironmentVariable("PATH") ?? "";
        string program = ProgramSearch.Find(request.Program, searchPath)
            ?? throw new CommandException(CommandFailure.NotStarted, request, $"{request.Program} was not found or may not be executed");
        try
        {
            return new TerminalChild(Start(request, program));
        }
        catch (Win32Exception exception)
        {
            // The outer message repeats program and folder; the system's own reason is what a person needs.
            string reason = exception.NativeErrorCode == 0 ? exception.Message : new Win32Exception(exception.NativeErrorCode).Message;
            throw new CommandException(CommandFailure.NotStarted, request, $"{request.Program}: {reason}", innerException: exception);
        }
    }

    /// <summary>Waits for the end of the program; hangs up when we have to end ourselves.</summary>
    /// <returns>Its exit code; 128 + n when signal n ended it.</returns>
    public int Wait(CancellationToken stopping)
    {
        if (!EndsBefore(stopping))
        {
            HangUp();
        }

        _process.WaitForExit();
        return _process.ExitCode;
    }

    public void Dispose() => _process.Dispose();

    private static Process Start(CommandRequest request, string program)
    {
        // limactl shell goes to the folder it was called from, so ours is kept.
        var start = new ProcessStartInfo(program) { UseShellExecute = false, WorkingDirectory = request.WorkingDirectory ?? "" };
        foreach (string argument in request.Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach ((string name, string? value) in request.Environment)
        {
            start.Environment[name] = value;
        }

#pragma warning disable RS0030 // the hand-off starts the one program that has our terminal
        return Process.Start(start) ?? throw new Win32Exception();
#pragma warning restore RS0030
    }

    private bool EndsBefore(CancellationToken stopping)
    {
        try
        {
#pragma warning disable VSTHRD002 // the UI thread has nothing to do while its terminal is lent
            _process.WaitForExitAsync(stopping).GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void HangUp()
    {
        _ = Libc.SendSignal(_process.Id, Libc.Hangup);
        _ = Libc.SendSignal(_process.Id, Libc.Continue);
        if (!_process.WaitForExit(HangUpTime))
        {
            _process.Kill(entireProcessTree: true);
        }
    }
}
