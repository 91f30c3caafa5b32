namespace Devx.Tui.Hosting;

/// <summary>The program cannot start as it was asked to. The message names the thing and the way out; the exit code is 2.</summary>
internal sealed class WrongUseException(string message, Exception? innerException = null) : Exception(message, innerException);
