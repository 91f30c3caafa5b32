using System.Globalization;
using System.Text.RegularExpressions;
using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Operations;

/// <summary>Finds what an engine would refuse in the options of a new container, before anything is made.</summary>
internal static partial class RunRules
{
    private static readonly string[] Policies = ["no", "always", "unless-stopped", "on-failure"];

    /// <summary>Refuses the first thing that is wrong.</summary>
    /// <exception cref="ProviderException">Something is.</exception>
    public static void Check(RunOptions options)
    {
        if (Problem(options) is { } problem)
        {
            throw problem;
        }
    }

    private static ProviderException? Problem(RunOptions options)
    {
        if (!Id().IsMatch(options.Image))
        {
            ImageNames.Check(options.Image);
        }

        if (options.Name is { } name)
        {
            EngineNames.Check("container", name);
        }

        return options.Environment.FirstOrDefault(variable => !Variable().IsMatch(variable)) is { } variable
                ? EngineRefusal.Bad($"{variable} is no variable.", "Write it as NAME=value.")
            : options.Ports.FirstOrDefault(port => !IsPort(port)) is { } port
                ? EngineRefusal.Bad(
                    $"{port} is no port to publish.", "Write it as [ADDRESS:]HOST:CONTAINER[/udp], for example 127.0.0.1:8080:80.")
            : options.Volumes.FirstOrDefault(volume => !Mount().IsMatch(volume)) is { } volume
                ? EngineRefusal.Bad($"{volume} is no mount.", "Write it as VOLUME-OR-PATH:/PATH[:ro].")
            : Restarts(options) ?? Limits(options);
    }

    private static ProviderException? Restarts(RunOptions options) => options.RestartPolicy switch
    {
        null or "no" or "" => null,
        { } policy when !Policies.Contains(policy.Split(':')[0]) =>
            EngineRefusal.Bad($"{policy} is no restart policy.", "Choose no, always, unless-stopped or on-failure."),
        { } policy when options.IsRemovedAtEnd => EngineRefusal.Bad(
            $"A container that is removed at its end cannot be restarted ({policy}).", "Choose one of the two."),
        _ => null,
    };

    private static ProviderException? Limits(RunOptions options) =>
        options.CpuCount is <= 0 ? EngineRefusal.Bad("A container needs some processor time: more than 0 cores.")
        : options.Memory is { } memory && memory < ByteSize.FromMiB(6) ? EngineRefusal.Bad("A container needs at least 6 MiB of memory.")
        : null;

    private static bool IsPort(string text)
    {
        Match match = Port().Match(text);
        return match.Success && Count(match.Groups["inside"].Value) is { } inside
            && (!match.Groups["outside"].Success || match.Groups["outside"].Value.Length == 0
                || (Count(match.Groups["outside"].Value) is { } outside && (outside == inside || inside == 1)));
    }

    /// <summary>How many ports <c>8000-8010</c> are; null when it is no range of ports.</summary>
    private static int? Count(string range)
    {
        string[] ends = range.Split('-');
        return int.TryParse(ends[0], CultureInfo.InvariantCulture, out int first)
            && int.TryParse(ends[^1], CultureInfo.InvariantCulture, out int last)
            && first >= 1 && last <= ushort.MaxValue && first <= last ? last - first + 1 : null;
    }

    [GeneratedRegex(@"\A[0-9a-f]{12,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex(@"\A[^=\s\0-][^=\s\0]*(?:=[^\0]*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();

    [GeneratedRegex(
        @"\A(?:(?:(?:\[[0-9a-fA-F:.]+\]|[0-9]{1,3}(?:\.[0-9]{1,3}){3}):)?(?<outside>[0-9]{1,5}(?:-[0-9]{1,5})?)?:)?"
        + @"(?<inside>[0-9]{1,5}(?:-[0-9]{1,5})?)(?:/(?:tcp|udp|sctp))?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Port();

    [GeneratedRegex(@"\A(?:[^:\0]+:)?/[^:\0]*(?::[a-zA-Z,=_-]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Mount();
}
