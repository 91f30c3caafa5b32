using System.Text.RegularExpressions;

namespace Devx.Providers.Containers.Operations;

/// <summary>Signals by their names, as the engines take them.</summary>
internal static partial class SignalName
{
    /// <summary>The name in capitals, without SIG.</summary>
    /// <exception cref="Contracts.ProviderException">It is none.</exception>
    public static string Check(string signal)
    {
        string name = signal.Trim().ToUpperInvariant();
        name = name.StartsWith("SIG", StringComparison.Ordinal) ? name["SIG".Length..] : name;
        return Form().IsMatch(name)
            ? name
            : throw EngineRefusal.Bad("A signal is a name such as TERM, HUP or USR1, or a number from 1 to 64.");
    }

    /// <summary>True for one that no program survives.</summary>
    public static bool IsDeadly(string name) => name is "KILL" or "9";

    /// <summary>True for one that programs usually end at, and with them what is removed at their end.</summary>
    public static bool IsEnding(string name) => IsDeadly(name) || name is "TERM" or "15" or "INT" or "2" or "QUIT" or "3" or "ABRT" or "6";

    [GeneratedRegex(@"\A(?:[A-Z][A-Z0-9+-]*|[1-9]|[1-5][0-9]|6[0-4])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
