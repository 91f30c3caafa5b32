using System.Collections;
using System.Runtime.InteropServices;

namespace Devx.Providers.Execution.Local;

/// <summary>Looks at this computer.</summary>
internal static class LocalPlatform
{
    /// <summary>What it is now; nothing of it changes while we run.</summary>
    public static HostPlatform Read() => new()
    {
        System = OperatingSystem.IsMacOS() ? HostSystem.MacOs : HostSystem.Linux,
        HostName = Environment.MachineName.Split('.')[0],
        Architecture = Architecture(),
        CpuCount = Environment.ProcessorCount,
        Memory = Memory(),

        // Verified, a home that is not there yet would be "", and what belongs into it would land in the current folder.
        HomeDirectory = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify),
        IsRoot = Environment.IsPrivilegedProcess,
        Variables = Variables(),
    };

    private static string Architecture()
    {
        string name = RuntimeInformation.OSArchitecture.ToString();
        return name switch
        {
            nameof(System.Runtime.InteropServices.Architecture.X64) => "x86_64",
            _ => name.ToLowerInvariant(),
        };
    }

    // _SC_PHYS_PAGES has another number on each system.
    private static long? Memory() => NativeMethods.SystemValue(OperatingSystem.IsMacOS() ? 200 : 85) is > 0 and var pages
        ? pages * Environment.SystemPageSize
        : null;

    private static Dictionary<string, string> Variables() => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "");
}
