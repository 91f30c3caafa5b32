namespace Devx.Tui.State;

/// <summary>A group with what decides its place.</summary>
/// <param name="Group">The group.</param>
/// <param name="Value">The sum or the best of its members in the column of the order; null when it is not known.</param>
/// <param name="Rank">The state of the member that is best off.</param>
internal readonly record struct OrderedGroup(ContainerGroup Group, long? Value, int Rank);
