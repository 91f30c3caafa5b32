using System.Text.RegularExpressions;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Limactl;

/// <summary>What an instance may be called; limactl itself says so only after it has begun.</summary>
internal static partial class LimactlNames
{
    /// <summary>The rule in words.</summary>
    public const string Rule = "Letters and digits, with single '.', '_' or '-' between them; at most 76.";

    private const int LongestName = 76;

    /// <summary>What is wrong with the name of a new instance; null when limactl takes it.</summary>
    /// <param name="name">The instance's name.</param>
    /// <param name="home">The folder of all instances.</param>
    /// <param name="system">The host's system, on which the length of a socket's path depends.</param>
    public static string? Problem(string name, string home, HostSystem system)
    {
        if (name.Length > LongestName || !Identifier().IsMatch(name) || name.EndsWith(".yml", StringComparison.Ordinal)
            || name.EndsWith(".yaml", StringComparison.Ordinal))
        {
            return Rule;
        }

        // ssh's control socket is the longest path in the folder.
        int longest = system switch { HostSystem.MacOs => 104, HostSystem.Linux => 108 };
        return $"{home}/{name}/ssh.sock.1234567890123456".Length >= longest
            ? "The name is too long for the sockets in the machine's folder."
            : null;
    }

    /// <summary>Refuses to pass on a name that limactl would take for an option.</summary>
    /// <exception cref="ProviderException">It begins with a dash.</exception>
    public static void RefuseOption(string name)
    {
        if (name.StartsWith('-') || name.Length == 0)
        {
            throw new ProviderException(
                ProviderFailure.BadRequest, $"A machine named {PosixQuoting.Quote(name)} cannot be passed to limactl.",
                "Rename or remove its folder by hand.");
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*\z")]
    private static partial Regex Identifier();
}
