using Microsoft.Extensions.Logging;

namespace Devx.Tui.Hosting.Logging;

/// <summary>A logger that is made when there is something to log.</summary>
internal sealed class LateLogger(Func<ILogger> make, LogLevel level) : ILogger
{
    private readonly Lazy<ILogger> _logger = new(make);

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel >= level && logLevel != LogLevel.None;

    /// <inheritdoc/>
    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            _logger.Value.Log(logLevel, eventId, state, exception, formatter);
        }
    }
}
