namespace Devx.Providers.Planning;

/// <summary>Finds a name to begin with: dev, dev2, dev3, …</summary>
internal static class NewNames
{
    private const string First = "dev";
    private const int Tries = 1000;

    /// <summary>The first one that nothing is wrong with; when every one is refused, the form says why.</summary>
    public static string Suggest(Func<string, string?> problem) =>
        Enumerable.Range(1, Tries).Select(number => number == 1 ? First : $"{First}{number}").FirstOrDefault(name => problem(name) is null)
        ?? First;
}
