using System.Text.RegularExpressions;

namespace Devx.Providers.Containers.Operations;

/// <summary>The names that engines allow for containers, volumes, networks and checkpoints.</summary>
internal static partial class EngineNames
{
    /// <summary>Refuses a name that the engine would refuse, before anything is run.</summary>
    /// <param name="kind">What it is to be the name of.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="Contracts.ProviderException">It is not allowed.</exception>
    public static void Check(string kind, string name)
    {
        if (!Allowed().IsMatch(name))
        {
            throw EngineRefusal.Bad(
                $"The name of a {kind} begins with a letter or digit and goes on with at least one more of letters, digits, _ . and -.");
        }
    }

    [GeneratedRegex(@"\A[a-zA-Z0-9][a-zA-Z0-9_.-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();
}
