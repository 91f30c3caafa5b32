using System.Buffers.Binary;

namespace Devx.Providers.Execution.Local;

/// <summary>Asks libproc.</summary>
internal sealed class MacProcessTable : IProcessTable
{
    // struct proc_bsdinfo of <sys/proc_info.h>: 136 bytes.
    private const int BsdInfoFlavor = 3;
    private const int BsdInfoBytes = 136;
    private const int StatusOffset = 4;
    private const int ParentOffset = 16;
    private const int StartSecondsOffset = 120;
    private const int StartMicrosecondsOffset = 128;
    private const uint ZombieStatus = 5;

    // Processes that may be started between asking how many there are and asking which.
    private const int Spare = 64;

    /// <inheritdoc/>
    public ProcessEntry? Find(int id)
    {
        byte[] info = new byte[BsdInfoBytes];
        if (NativeMethods.GetProcessInfo(id, BsdInfoFlavor, 0, info, info.Length) < BsdInfoBytes
            || BinaryPrimitives.ReadUInt32LittleEndian(info.AsSpan(StatusOffset)) == ZombieStatus)
        {
            return null;
        }

        ulong seconds = BinaryPrimitives.ReadUInt64LittleEndian(info.AsSpan(StartSecondsOffset));
        ulong microseconds = BinaryPrimitives.ReadUInt64LittleEndian(info.AsSpan(StartMicrosecondsOffset));
        return new ProcessEntry(
            id, (int)BinaryPrimitives.ReadUInt32LittleEndian(info.AsSpan(ParentOffset)), (seconds * 1_000_000) + microseconds);
    }

    /// <inheritdoc/>
    public IReadOnlyList<ProcessEntry> All()
    {
        int[] ids = new int[NativeMethods.ListAllProcessIds(null, 0) + Spare];
        int count = NativeMethods.ListAllProcessIds(ids, ids.Length * sizeof(int));
        var processes = new List<ProcessEntry>(Math.Max(count, 0));
        foreach (int id in ids.AsSpan(0, Math.Clamp(count, 0, ids.Length)))
        {
            if (Find(id) is { } process)
            {
                processes.Add(process);
            }
        }

        return processes;
    }
}
