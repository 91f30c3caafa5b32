namespace Devx.Providers.Planning;

/// <summary>The numbers that a field takes.</summary>
/// <param name="Minimum">The smallest that works.</param>
/// <param name="Maximum">The largest that works on this computer.</param>
/// <param name="Suggested">A good one to begin with; what the machine has now when it exists.</param>
public readonly record struct NumberRange(double Minimum, double Maximum, double Suggested);
