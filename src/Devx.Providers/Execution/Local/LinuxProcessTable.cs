using System.Globalization;

namespace Devx.Providers.Execution.Local;

/// <summary>Reads <c>/proc/PID/stat</c>.</summary>
internal sealed class LinuxProcessTable(IHostFiles files) : IProcessTable
{
    // Fields after the command name, which ends at the last parenthesis and may contain anything: proc_pid_stat(5) 3, 4 and 22.
    private const int StateField = 0;
    private const int ParentField = 1;
    private const int StartField = 19;

    /// <inheritdoc/>
    public ProcessEntry? Find(int id)
    {
        string? stat = files.ReadText($"/proc/{id}/stat");
        string[] fields = stat?[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        bool isAlive = fields.Length > StartField && fields[StateField] is not ("Z" or "X");
        return isAlive
            && int.TryParse(fields[ParentField], CultureInfo.InvariantCulture, out int parent)
            && ulong.TryParse(fields[StartField], CultureInfo.InvariantCulture, out ulong start)
            ? new ProcessEntry(id, parent, start)
            : null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<ProcessEntry> All()
    {
        var processes = new List<ProcessEntry>();
        foreach (string folder in files.List("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out int id) && Find(id) is { } process)
            {
                processes.Add(process);
            }
        }

        return processes;
    }
}
