using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;
using ILogger = Microsoft.Extensions.Logging.ILogger;

namespace Devx.Tui.Hosting.Logging;

/// <summary>
/// Rolling log files in the user's state folder; nothing is ever logged to the screen. They are opened with the first line, so that a
/// start does not wait for them.
/// </summary>
internal sealed class FileLog(string folder, LogLevel level) : ILoggerProvider
{
    private const long FileSizeLimit = 1 << 20;
    private const int FileCountLimit = 5;

    private readonly Lazy<SerilogLoggerProvider> _files = new(() => Open(folder));

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new LateLogger(() => _files.Value.CreateLogger(categoryName), level);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_files.IsValueCreated)
        {
            _files.Value.Dispose();
        }
    }

    private static SerilogLoggerProvider Open(string folder) => new(
        new LoggerConfiguration()
            .MinimumLevel.Is(LogEventLevel.Verbose)
            .WriteTo.File(
                Path.Combine(folder, "devx-tui-.log"),
                rollingInterval: RollingInterval.Day,
                fileSizeLimitBytes: FileSizeLimit,
                rollOnFileSizeLimit: true,
                retainedFileCountLimit: FileCountLimit,
                formatProvider: System.Globalization.CultureInfo.InvariantCulture,
                outputTemplate: "{Timestamp:yyyy-MM-dd HH:mm:ss.fff} {Level:u3} {SourceContext} {Message:l}{NewLine}{Exception}")
            .CreateLogger(),
        dispose: true);
}
