namespace Devx.Providers.Containers;

/// <summary>Puts the rounds of a CLI's stats stream together from its lines.</summary>
internal interface IUsageReader
{
    /// <summary>Takes the next line; gives a round when the line completes one.</summary>
    IReadOnlyList<ContainerUsage>? Take(string line);
}
