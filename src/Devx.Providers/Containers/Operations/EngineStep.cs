using Devx.Providers.Execution;

namespace Devx.Providers.Containers.Operations;

/// <summary>One command of a plan.</summary>
/// <param name="Title">What it does to what: <c>stop api</c>.</param>
/// <param name="Target">The name of what it is done to; empty for what concerns the whole engine.</param>
/// <param name="Command">What is run.</param>
public sealed record EngineStep(string Title, string Target, CommandRequest Command);
