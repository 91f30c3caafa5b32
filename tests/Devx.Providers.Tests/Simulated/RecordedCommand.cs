namespace Devx.Providers.Tests.Simulated;

/// <summary>A recorded command that the simulation answers too.</summary>
/// <param name="Name">The recording, for example <c>013-list-missing</c>.</param>
/// <param name="Machines">The machines that were there, as the recorded computer of that program reads them.</param>
/// <param name="Arguments">
/// Other arguments than the recorded ones, where those name files that the simulated computer does not have.
/// </param>
internal sealed record RecordedCommand(string Name, string Machines, string? Arguments = null)
{
    /// <summary>
    /// True for a command that tells a story of many lines: what the simulation tells must all have been told by the real one too, and end
    /// alike, but the real one says more (drivers, sockets, forwarded ports).
    /// </summary>
    public bool IsStory { get; init; }

    /// <summary>The recording's number.</summary>
    public int Number => int.Parse(Name.AsSpan(0, 3), System.Globalization.CultureInfo.InvariantCulture);
}
