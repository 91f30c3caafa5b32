namespace Devx.Providers.Containers.Logs;

/// <summary>One line that a container wrote.</summary>
/// <param name="At">When; null when the engine's time could not be read.</param>
/// <param name="Text">
/// The line as it was written, colours and all; not cleaned. A carriage return in it is a redraw: a terminal shows what follows the last.
/// </param>
/// <param name="IsError">True when it came on standard error.</param>
/// <param name="Dropped">How many characters were cut off the end of an absurdly long line.</param>
public readonly record struct ContainerLogLine(DateTimeOffset? At, string Text, bool IsError, int Dropped = 0)
{
    /// <summary>What a terminal shows of it: the text after the last redraw that something follows.</summary>
    public ReadOnlySpan<char> Shown => Text.AsSpan(Text.AsSpan().TrimEnd('\r').LastIndexOf('\r') + 1).TrimEnd('\r');
}
