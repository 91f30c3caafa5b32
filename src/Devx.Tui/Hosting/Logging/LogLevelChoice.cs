using Devx.Providers.Execution;
using Microsoft.Extensions.Logging;

namespace Devx.Tui.Hosting.Logging;

/// <summary>How much is logged: <c>DEVX_LOG</c> = error, warning, information (default), debug or trace.</summary>
internal static class LogLevelChoice
{
    public const string Variable = "DEVX_LOG";

    private static readonly string[] Names = ["error", "warning", "information", "debug", "trace"];

    /// <exception cref="WrongUseException">The variable says something else.</exception>
    public static LogLevel Of(HostPlatform platform) => platform.Variable(Variable)?.ToLowerInvariant() switch
    {
        null or "information" => LogLevel.Information,
        "error" => LogLevel.Error,
        "warning" => LogLevel.Warning,
        "debug" => LogLevel.Debug,
        "trace" => LogLevel.Trace,
        var other => throw new WrongUseException($"{Variable} is \"{other}\"; it can be {string.Join(", ", Names)}."),
    };
}
