using System.Runtime.InteropServices;

namespace Devx.Tui.Terminal;

/// <summary>The few functions of the C library that a terminal needs, and the numbers in which Linux and macOS differ.</summary>
internal static unsafe partial class Libc
{
    public const int StandardInput = 0;
    public const int StandardOutput = 1;
    public const int StandardError = 2;

    public const int Interrupted = 4; // EINTR

    public const int IgnoreSignal = 1; // SIG_IGN
    public const int Hangup = 1; // SIGHUP
    public const int Kill = 9; // SIGKILL
    public const int BackgroundWrite = 22; // SIGTTOU

    public const int AtOnce = 0; // TCSANOW
    public const int AfterDraining = 1; // TCSADRAIN
    public const int AfterFlushing = 2; // TCSAFLUSH

    /// <summary>Room for a termios of any system: 60 bytes on Linux, 72 on macOS. Nobody reads its fields.</summary>
    public const int TermiosSize = 128;

    /// <summary>EAGAIN.</summary>
    public static int WouldBlock => OperatingSystem.IsMacOS() ? 35 : 11;

    /// <summary>SIGTSTP.</summary>
    public static int Suspend => OperatingSystem.IsMacOS() ? 18 : 20;

    /// <summary>SIGCONT.</summary>
    public static int Continue => OperatingSystem.IsMacOS() ? 19 : 18;

    /// <summary>TCIFLUSH.</summary>
    public static int InputQueue => OperatingSystem.IsMacOS() ? 1 : 0;

    // nfds_t is an unsigned long on Linux and an unsigned int on macOS; small numbers pass the same way.
    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    public static partial int Poll(PollEntry* entries, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(int descriptor, byte* buffer, nint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(int descriptor, byte* buffer, nint count);

    [LibraryImport("libc", EntryPoint = "isatty")]
    public static partial int IsTerminal(int descriptor);

    [LibraryImport("libc", EntryPoint = "tcgetattr", SetLastError = true)]
    public static partial int GetAttributes(int descriptor, byte* termios);

    [LibraryImport("libc", EntryPoint = "tcsetattr", SetLastError = true)]
    public static partial int SetAttributes(int descriptor, int when, byte* termios);

    [LibraryImport("libc", EntryPoint = "cfmakeraw")]
    public static partial void MakeRaw(byte* termios);

    [LibraryImport("libc", EntryPoint = "tcflush", SetLastError = true)]
    public static partial int Flush(int descriptor, int queue);

    [LibraryImport("libc", EntryPoint = "tcsetpgrp", SetLastError = true)]
    public static partial int SetForegroundGroup(int descriptor, int group);

    [LibraryImport("libc", EntryPoint = "tcgetpgrp", SetLastError = true)]
    public static partial int ForegroundGroup(int descriptor);

    [LibraryImport("libc", EntryPoint = "getpgrp")]
    public static partial int OwnGroup();

    [LibraryImport("libc", EntryPoint = "signal", SetLastError = true)]
    public static partial nint SetSignal(int signal, nint handler);

    [LibraryImport("libc", EntryPoint = "raise", SetLastError = true)]
    public static partial int Raise(int signal);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    public static partial int SendSignal(int process, int signal);

    [LibraryImport("libc", EntryPoint = "_exit")]
    public static partial void ExitNow(int code);

    /// <summary>Columns and rows of a terminal; null when it does not say.</summary>
    public static (int Columns, int Rows)? WindowSize(int descriptor)
    {
        WindowSizeFields size;
        int result = OperatingSystem.IsMacOS() && RuntimeInformation.ProcessArchitecture == Architecture.Arm64
            ? ControlOnAppleArm(descriptor, 0x40087468, 0, 0, 0, 0, 0, 0, &size)
            : Control(descriptor, OperatingSystem.IsMacOS() ? 0x40087468u : 0x5413u, &size);
        return result == 0 && size.Columns > 0 && size.Rows > 0 ? (size.Columns, size.Rows) : null;
    }

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int Control(int descriptor, nuint request, WindowSizeFields* size);

    // Apple's arm64 convention passes variable arguments on the stack: the registers before are filled up.
    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int ControlOnAppleArm(
        int descriptor, nuint request, nint r2, nint r3, nint r4, nint r5, nint r6, nint r7, WindowSizeFields* size);

    [StructLayout(LayoutKind.Sequential)]
    private struct WindowSizeFields
    {
        public ushort Rows;
        public ushort Columns;
        public ushort PixelWidth;
        public ushort PixelHeight;
    }
}
