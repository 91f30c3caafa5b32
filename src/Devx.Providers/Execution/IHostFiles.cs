namespace Devx.Providers.Execution;

/// <summary>The few files of the host that answer faster than any program: /proc, /sys/fs/cgroup, a provider's own state files.</summary>
public interface IHostFiles
{
    /// <summary>The text of a file; null when it is not there or may not be read.</summary>
    string? ReadText(string path);

    /// <summary>True when the path is a file, socket or directory.</summary>
    bool Exists(string path);

    /// <summary>True for a script for an interpreter, not a compiled program. Unless a host knows better, nothing is one.</summary>
    bool IsScript(string path) => false;

    /// <summary>Bytes that this user may still write to the disk on which a path is, or would be; null when that is not known.</summary>
    long? FreeSpace(string path);

    /// <summary>Full paths of what is in a directory; empty when there is none.</summary>
    IReadOnlyList<string> List(string directory);
}
