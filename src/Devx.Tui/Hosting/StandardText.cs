using System.Text;
using Devx.Tui.Terminal;

namespace Devx.Tui.Hosting;

/// <summary>
/// Text on standard output or standard error, written at once. Not with the console of .NET, for the reasons of
/// <see cref="ErrorOutput"/>; when nobody reads any more (<c>| head</c>), the rest is let go.
/// </summary>
internal sealed class StandardText(int descriptor) : TextWriter
{
    private readonly TerminalWriter _writer = new(descriptor);

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override void Write(char value) => Write(value.ToString());

    /// <inheritdoc/>
    public override void Write(string? value) => _writer.Write(value ?? "");

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Write(value + "\n");
}
