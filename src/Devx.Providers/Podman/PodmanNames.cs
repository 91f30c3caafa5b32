using System.Text.RegularExpressions;

namespace Devx.Providers.Podman;

/// <summary>What podman accepts as the name of a machine.</summary>
internal static partial class PodmanNames
{
    private const int Longest = 30;
    private static readonly string[] Reserved = ["qemu", "wsl", "applehv", "libkrun", "hyperv", PodmanMachineInfo.HostName];

    /// <summary>What is wrong with a name; null when podman takes it and nobody has it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="taken">Names of machines and of connections.</param>
    public static string? Problem(string name, IReadOnlyCollection<string> taken)
    {
        string root = PodmanMachineInfo.Connection(name, isRootful: true);
        return !Valid().IsMatch(name) ? "Use letters, digits, dots, dashes and underscores, and begin with a letter or a digit."
            : name.Length > Longest ? $"Use {Longest} characters or less."
            : Reserved.Contains(name) ? $"The name {name} is taken by podman itself."
            : taken.Contains(name) ? $"There is a machine or a connection named {name} already."
            : taken.Contains(root) ? $"There is a connection named {root} already."
            : null;
    }

    [GeneratedRegex(@"\A[a-zA-Z0-9][a-zA-Z0-9_.-]*\z")]
    private static partial Regex Valid();
}
