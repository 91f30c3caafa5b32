namespace Devx.Providers.Containers.Logs;

/// <summary>One line that a container wrote.</summary>
/// <param name="At">When; null when the engine's time could not be read.</param>
/// <param name="Text">The line as it was written, colours and all; not cleaned.</param>
/// <param name="IsError">True when it came on standard error.</param>
public readonly record struct ContainerLogLine(DateTimeOffset? At, string Text, bool IsError);
