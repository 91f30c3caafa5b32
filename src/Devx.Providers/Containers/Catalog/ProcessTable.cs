namespace Devx.Providers.Containers.Catalog;

/// <summary>Processes as the engine's <c>top</c> lists them.</summary>
/// <param name="Titles">The names of the columns.</param>
/// <param name="Rows">One for each process, with as many cells as there are titles.</param>
public sealed record ProcessTable(IReadOnlyList<string> Titles, IReadOnlyList<IReadOnlyList<string>> Rows);
