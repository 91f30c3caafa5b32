namespace Devx.Tui.Operations;

/// <summary>How long one step of one verb took the last times.</summary>
/// <param name="Provider">The provider that did it.</param>
/// <param name="Verb">What was asked for.</param>
/// <param name="Step">The title of the step.</param>
/// <param name="Seconds">The newest times, oldest first.</param>
internal sealed record LearnedDuration(string Provider, string Verb, string Step, IReadOnlyList<double> Seconds);
