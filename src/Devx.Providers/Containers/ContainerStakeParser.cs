using System.Text.Json;
using Devx.Providers.Contracts;

namespace Devx.Providers.Containers;

/// <summary>Reads <c>inspect</c> of several containers, which is the same list in all three dialects.</summary>
internal static class ContainerStakeParser
{
    /// <summary>The stakes of the containers that were found, in the order of the list; others have vanished since it was read.</summary>
    /// <param name="program">Whose answer it is.</param>
    /// <param name="output">What it printed.</param>
    /// <param name="containers">The containers that were asked about.</param>
    /// <param name="comesBack">Says of a restart policy and a container whether the engine brings it up again.</param>
    /// <exception cref="ProviderException">The output is no list of containers.</exception>
    public static IReadOnlyList<ContainerStake> Parse(
        string program, string output, IReadOnlyList<ContainerInfo> containers, Func<string?, ContainerInfo, bool?> comesBack)
    {
        Dictionary<string, InspectedContainer> found = Read(program, output)
            .Where(item => item.Id is not null).ToDictionary(item => item.Id ?? "", StringComparer.Ordinal);
        return [.. from container in containers
            let details = found.GetValueOrDefault(container.Id)
            where details is not null
            select new ContainerStake(
                container.Id, container.Name, container.IsUp,
                comesBack(details.HostConfig?.RestartPolicy?.Name, container), Volumes(details))];
    }

    private static List<InspectedContainer> Read(string program, string output)
    {
        try
        {
            return JsonSerializer.Deserialize(
                GuestCommandLine.WithoutGreeting(output), ContainerInspectJson.Default.ListInspectedContainer) ?? [];
        }
        catch (JsonException exception)
        {
            throw Failures.BadAnswer(program, $"the details of its containers: {AnswerExcerpt.Of(output)}", exception);
        }
    }

    private static IReadOnlyList<string> Volumes(InspectedContainer details) =>
        [.. (details.Mounts ?? []).Where(mount => mount.Type == "volume").Select(mount => mount.Name ?? "").Where(name => name.Length > 0)];
}
