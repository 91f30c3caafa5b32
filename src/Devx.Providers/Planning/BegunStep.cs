namespace Devx.Providers.Planning;

/// <summary>The step that was running when an operation was cancelled.</summary>
/// <param name="Index">Its place in the plan; the first is 0.</param>
/// <param name="Step">The step.</param>
internal sealed record BegunStep(int Index, OperationStep Step);
