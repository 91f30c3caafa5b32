namespace Devx.Providers.Containers.Operations;

/// <summary>Reads <c>checkpoint ls</c> of docker and nerdctl: a heading, then a name on each line.</summary>
internal static class CheckpointTable
{
    private const string Heading = "CHECKPOINT NAME";

    /// <summary>The checkpoints ordered by name.</summary>
    public static IReadOnlyList<CheckpointInfo> Parse(string output) =>
    [
        .. output.Split('\n').Select(line => line.Trim()).SkipWhile(line => line != Heading).Skip(1).Where(line => line.Length > 0)
            .Order(StringComparer.Ordinal).Select(name => new CheckpointInfo(name, null)),
    ];
}
