using System.Runtime.InteropServices;
using Devx.Tui.Terminal;

namespace Devx.Tui.Tests.EndToEnd;

/// <summary>A real pseudo-terminal of the kernel: the end a terminal program holds, and the name of the other.</summary>
internal sealed unsafe partial class PseudoTerminal : IDisposable
{
    private const int ReadWrite = 2;
    private const int NotControlling = 0x100;
    private const int CloseOnExec = 0x80000;
    private const nuint SetWindowSize = 0x5414;

    private readonly Lock _gate = new();
    private bool _isCut;
    private string? _lastSettings;

    public PseudoTerminal(int columns, int rows)
    {
        Master = OpenMaster(ReadWrite | NotControlling | CloseOnExec);
        Assert.True(Master >= 0 && Grant(Master) == 0 && Unlock(Master) == 0, "no pseudo-terminal");
        byte* name = stackalloc byte[128];
        Assert.Equal(0, NameOf(Master, name, 128));
        Slave = Marshal.PtrToStringUTF8((nint)name)!;
        Resize(columns, rows);

        // Held open so that the terminal keeps its settings when the program ends.
        Holder = Open(Slave, ReadWrite | NotControlling | CloseOnExec);
        Assert.True(Holder >= 0);
    }

    public int Master { get; }

    /// <summary>Path of the end that the program under test opens.</summary>
    public string Slave { get; }

    private int Holder { get; }

    public void Resize(int columns, int rows)
    {
        ushort* size = stackalloc ushort[] { (ushort)rows, (ushort)columns, 0, 0 };
        Assert.Equal(0, Control(Master, SetWindowSize, size));
    }

    /// <summary>The settings of the terminal, as stty -g would print them; in the end the last ones.</summary>
    public string Settings()
    {
        if (_lastSettings is { } last)
        {
            return last;
        }

        byte* termios = stackalloc byte[Libc.TermiosSize];
        Assert.Equal(0, Libc.GetAttributes(Holder, termios));
        return Convert.ToHexString(new ReadOnlySpan<byte>(termios, Libc.TermiosSize));
    }

    /// <summary>Lets go of the program's end: when the program has done so too, reading ends after its last byte.</summary>
    public void LetGo()
    {
        lock (_gate)
        {
            if (_lastSettings is null && !_isCut)
            {
                _lastSettings = Settings();
                _ = Close(Holder);
            }
        }
    }

    /// <summary>Cuts the line: what sshd does when the link is gone.</summary>
    public void Cut()
    {
        lock (_gate)
        {
            if (!_isCut)
            {
                LetGo();
                _isCut = true;
                _ = Close(Master);
            }
        }
    }

    public void Dispose() => Cut();

    [LibraryImport("libc", EntryPoint = "posix_openpt", SetLastError = true)]
    private static partial int OpenMaster(int flags);

    [LibraryImport("libc", EntryPoint = "grantpt")]
    private static partial int Grant(int descriptor);

    [LibraryImport("libc", EntryPoint = "unlockpt")]
    private static partial int Unlock(int descriptor);

    [LibraryImport("libc", EntryPoint = "ptsname_r")]
    private static partial int NameOf(int descriptor, byte* name, nuint length);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int Control(int descriptor, nuint request, ushort* size);
}
