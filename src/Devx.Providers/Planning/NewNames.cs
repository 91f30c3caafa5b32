using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Planning;

/// <summary>The names of machines that are to be made.</summary>
internal static class NewNames
{
    private const string First = "dev";
    private const int Tries = 1000;

    /// <summary>A name to begin with: dev, dev2, dev3, …; when every one is refused, the form says why.</summary>
    public static string Suggest(Func<string, string?> problem) =>
        Enumerable.Range(1, Tries).Select(number => number == 1 ? First : $"{First}{number}").FirstOrDefault(name => problem(name) is null)
        ?? First;

    /// <summary>Refuses a name with which something is wrong.</summary>
    /// <param name="name">The name.</param>
    /// <param name="machines">The present machines.</param>
    /// <param name="problem">What is wrong with a name.</param>
    /// <exception cref="ProviderException">It is taken, or the provider would refuse it.</exception>
    public static void Check(string name, IReadOnlyList<MachineInfo> machines, Func<string, string?> problem)
    {
        if (problem(name) is { } text)
        {
            throw new ProviderException(
                machines.Any(machine => machine.Id.Name == name) ? ProviderFailure.AlreadyExists : ProviderFailure.BadRequest,
                $"A machine cannot be named {PosixQuoting.Quote(name)}.", text);
        }
    }
}
