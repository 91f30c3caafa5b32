using System.Runtime.InteropServices;

namespace Devx.Tui.Hosting.Scripting;

/// <summary>
/// Turns ctrl-c and the signals that end programs into tokens: the first calls off the work, the second what puts it right.
/// </summary>
internal sealed class Interrupts : IDisposable
{
    private readonly CancellationTokenSource _work = new();
    private readonly CancellationTokenSource _cleanup = new();
    private readonly List<PosixSignalRegistration> _registrations = [];
    private int _count;
    private int _exitCode = ExitCodes.Interrupted;

    private Interrupts(params ReadOnlySpan<PosixSignal> signals)
    {
        foreach (PosixSignal signal in signals)
        {
            _registrations.Add(PosixSignalRegistration.Create(signal, OnSignal));
        }
    }

    public ScriptTokens Tokens => new(_work.Token, _cleanup.Token);

    /// <summary>What a shell expects of a program that was ended by this signal.</summary>
    public int ExitCode => Volatile.Read(ref _exitCode);

    /// <summary>For a program of ours that has no child on the terminal.</summary>
    public static Interrupts All() => new(PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP);

    /// <summary>For one whose child has the terminal: ctrl-c is typed at the child.</summary>
    public static Interrupts BehindChild() => new(PosixSignal.SIGTERM, PosixSignal.SIGHUP);

    /// <inheritdoc/>
    public void Dispose()
    {
        _registrations.ForEach(registration => registration.Dispose());
        _work.Dispose();
        _cleanup.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref _count) > 1)
        {
            _cleanup.Cancel();
            return;
        }

        Volatile.Write(ref _exitCode, context.Signal switch
        {
            PosixSignal.SIGHUP => 129,
            PosixSignal.SIGTERM => 143,
            _ => ExitCodes.Interrupted,
        });
        _work.Cancel();
    }
}
