using System.Runtime.InteropServices;

namespace Devx.Tui.Terminal;

/// <summary>
/// The modes of the terminal: saves what it had before us, sets what a full screen needs, and gives everything back. Safe to call from
/// any thread and at any time, for it is also the last resort.
/// </summary>
internal sealed unsafe class TerminalModes(TerminalWriter terminal, int descriptor = Libc.StandardInput)
{
    /// <summary>
    /// All modes off that we or a child may have set: synchronised frames, keyboard protocol, mouse, focus, bracketed paste, application
    /// keys, insert mode, drawing letters, colours, other screen; cursor on.
    /// </summary>
    public const string Reset = "\e[?2026l\e[<u\e[?1000l\e[?1002l\e[?1003l\e[?1005l\e[?1006l\e[?1015l\e[?1004l\e[?2004l"
        + "\e[?1l\e>\e[4l\e(B\e[0m\e[?1047l\e[0 q\e[?25h";

    /// <summary>Own screen with the cursor saved, bracketed paste so that pasted text is never taken for keys.</summary>
    private const string Own = "\e[?1049h\e[?25l\e[?2004h";

    /// <summary>Back to the screen and the cursor from before <see cref="Own"/>.</summary>
    private const string Foreign = "\e[?1049l";

    /// <summary>Clicks and wheel, not every move: 500 moves would cost 120 ms of work.</summary>
    private const string MouseOn = "\e[?1000h\e[?1006h";
    private const string MouseOff = "\e[?1000l\e[?1006l";

    // ICRNL: 0x100 in the first field, on Linux and macOS.
    private const int EnterFlagByte = 1;
    private const byte EnterFlag = 1;

    private readonly byte[] _original = new byte[Libc.TermiosSize];
    private readonly byte[] _raw = new byte[Libc.TermiosSize];
    private bool _isSaved;
    private bool _hasMouse;
    private volatile bool _isEntered;
    private volatile bool _isLent;

    /// <summary>True while somebody else has the terminal and we want it back.</summary>
    public bool IsLent => _isLent;

    /// <summary>True when the terminal reports clicks.</summary>
    public bool HasMouse
    {
        get => _hasMouse;
        set
        {
            _hasMouse = value;
            if (_isEntered)
            {
                terminal.Write(value ? MouseOn : MouseOff);
            }
        }
    }

    /// <summary>Remembers the terminal as it is; once, before anything touches it.</summary>
    public void Save()
    {
        fixed (byte* original = _original, raw = _raw)
        {
            _isSaved = Libc.GetAttributes(descriptor, original) == 0;
            _original.CopyTo(_raw, 0);
            Libc.MakeRaw(raw);
        }

        // What is typed ahead of a shell was typed in our mode: enter must be the end of a line there already.
        _raw[EnterFlagByte] |= EnterFlag;
    }

    /// <summary>Takes the terminal. What was typed until now and nobody read is thrown away: it was meant for somebody else.</summary>
    public void Enter()
    {
        Apply(_raw, Libc.AfterFlushing);
        terminal.Write(_hasMouse ? Own + MouseOn : Own);
        (_isEntered, _isLent) = (true, false);
    }

    /// <summary>Gives the terminal to somebody else, with the settings it had before us. What was typed ahead stays in it.</summary>
    public void Lend()
    {
        _isLent = true;
        terminal.Write(_isEntered ? Foreign + Reset : Reset);
        _isEntered = false;
        Apply(_original, Libc.AfterDraining);
    }

    /// <summary>Cleans up after a child, in the foreground again.</summary>
    public void Reclaim() => InForeground(() =>
    {
        terminal.Write(Reset);
        Apply(_original, Libc.AfterDraining);
    });

    /// <summary>Leaves for good. Answers and keys that are still on their way must not reach the shell after us.</summary>
    public void GiveBack() => InForeground(() =>
    {
        _isLent = false;
        terminal.WriteLast(_isEntered ? Foreign + Reset : Reset);
        Apply(_original, Libc.AfterFlushing);
    });

    /// <summary>
    /// Leaves for good when everything else failed. False when the terminal takes no bytes, so that only its settings could be restored.
    /// </summary>
    public bool TryGiveBack()
    {
        bool isReady = terminal.IsReady(0);
        if (isReady)
        {
            GiveBack();
        }
        else
        {
            InForeground(() => Apply(_original, Libc.AtOnce));
        }

        return isReady;
    }

    /// <summary>
    /// A child shell that was killed leaves the terminal to its own group, and then nobody can read from it any more; a background group
    /// may only change that while it ignores SIGTTOU.
    /// </summary>
    private void InForeground(Action change)
    {
        nint before = Libc.SetSignal(Libc.BackgroundWrite, Libc.IgnoreSignal);
        _ = Libc.SetForegroundGroup(descriptor, Libc.OwnGroup());
        change();
        _ = Libc.SetSignal(Libc.BackgroundWrite, before);
    }

    private void Apply(byte[] settings, int when)
    {
        if (!_isSaved)
        {
            return;
        }

        fixed (byte* termios = settings)
        {
            while (Libc.SetAttributes(descriptor, when, termios) != 0
                && Marshal.GetLastPInvokeError() == Libc.Interrupted)
            {
            }
        }
    }
}
