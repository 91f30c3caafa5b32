namespace Devx.Providers.Planning;

/// <summary>A value to choose for a new machine.</summary>
/// <param name="Label">What it is called here: "Template", "Distribution", "Image".</param>
/// <param name="Values">What is offered; the first is what the provider takes when nothing is said, empty where that has no name.</param>
/// <param name="IsFreeText">True when something else may be typed (a file, an image reference).</param>
public sealed record InitChoice(string Label, IReadOnlyList<string> Values, bool IsFreeText = false);
