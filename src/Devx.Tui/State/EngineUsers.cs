namespace Devx.Tui.State;

/// <summary>The containers, running or not, that use an image, a volume or a network.</summary>
/// <param name="Count">How many there are; null when that is not known, which is not the same as none.</param>
/// <param name="Names">The names of those that were seen.</param>
internal sealed record EngineUsers(int? Count, IReadOnlyList<string> Names)
{
    public static EngineUsers Unknown { get; } = new(null, []);
}
