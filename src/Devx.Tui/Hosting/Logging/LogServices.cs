using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Devx.Tui.Hosting.Logging;

/// <summary>
/// Registers the log file. Types are closed where the first frame waits for them: a native program builds those it meets at run time
/// through <c>ILogger&lt;&gt;</c> or <c>IOptions&lt;&gt;</c> piece by piece, which was a third of its start.
/// </summary>
internal static class LogServices
{
    public static IServiceCollection AddFileLog(this IServiceCollection services, string folder, LogLevel level) => services
        .AddSingleton<ILoggerFactory>(_ => new LoggerFactory([new FileLog(folder, level)], new LoggerFilterOptions { MinLevel = level }))
        .AddLogOf<SessionLoop>();

    /// <summary>The log of a class that is made before the first frame.</summary>
    public static IServiceCollection AddLogOf<T>(this IServiceCollection services) =>
        services.AddSingleton<ILogger<T>>(provider => new Logger<T>(provider.GetRequiredService<ILoggerFactory>()));
}
