using System.Runtime.InteropServices;

namespace Devx.Providers.Execution.Local;

/// <summary>
/// Calls of the operating system that .NET does not have. All arguments are blittable, so no marshalling code is generated and none is
/// missing under Native AOT.
/// </summary>
internal static class NativeMethods
{
    /// <summary>kill(2).</summary>
    [DllImport("libc", EntryPoint = "kill")]
    public static extern int Kill(int processId, int signal);

    /// <summary>sysconf(3); -1 for a name that the system does not know.</summary>
    [DllImport("libc", EntryPoint = "sysconf")]
    public static extern nint SystemValue(int name);

    /// <summary>macOS: fills in the ids of all processes. Returns how many there are.</summary>
    [DllImport("libproc", EntryPoint = "proc_listallpids")]
    public static extern int ListAllProcessIds(int[]? buffer, int bufferBytes);

    /// <summary>macOS: fills in one description of a process. Returns the bytes filled in, 0 on failure.</summary>
    [DllImport("libproc", EntryPoint = "proc_pidinfo")]
    public static extern int GetProcessInfo(int processId, int flavor, ulong argument, byte[] buffer, int bufferBytes);
}
