using Devx.Providers.Planning;

namespace Devx.Providers.OrbStack;

/// <summary>A setting of OrbStack that limits a machine, or all machines together.</summary>
/// <param name="Key">The setting's name.</param>
/// <param name="Value">Its value.</param>
internal readonly record struct OrbStackLimit(string Key, long Value)
{
    /// <summary>Said of versions before 2.2.</summary>
    public const string IsShared = "This OrbStack has one shared CPU and memory limit for all machines.";

    /// <summary>The settings of a resize.</summary>
    /// <param name="resize">What was asked for.</param>
    /// <param name="isForAll">True for the limits of all machines together.</param>
    public static IEnumerable<OrbStackLimit> Of(ResizeMachine resize, bool isForAll)
    {
        string prefix = isForAll ? "" : $"machine.{resize.Name}.";
        if (resize.CpuCount is { } cpus)
        {
            yield return new OrbStackLimit($"{prefix}cpu", cpus);
        }

        if (resize.Memory is { } memory)
        {
            yield return new OrbStackLimit($"{prefix}memory_mib", (long)Math.Round(memory.MiB));
        }

        if (resize.Disk is { } disk)
        {
            yield return new OrbStackLimit($"{prefix}disk_bytes", disk.Bytes);
        }
    }
}
