using Devx.Tui.Commands;
using Devx.Tui.Handoff;
using Devx.Tui.Hosting.CommandLine;
using Devx.Tui.Hosting.LastKnown;
using Devx.Tui.Hosting.LearnedTimes;
using Devx.Tui.Hosting.Logging;
using Devx.Tui.Hosting.Settings;
using Devx.Tui.Monitoring;
using Devx.Tui.Operations;
using Devx.Tui.State;
using Devx.Tui.Terminal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Devx.Tui.Hosting;

/// <summary>Puts the dashboard together and runs it to its end.</summary>
internal sealed class Dashboard(DashboardRequest request)
{
    /// <summary>Child programs get no longer than this to end with us.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(1);

    /// <returns>The exit code.</returns>
    /// <exception cref="WrongUseException">It cannot start as it was asked to.</exception>
    public int Run()
    {
        using Computer computer = Computer.Open(request.Demo);
        using IHost host = Build(computer);
        _ = host.Services.GetRequiredService<SnapshotStore>(); // these two say what is wrong while there is no screen yet
        _ = host.Services.GetRequiredService<SessionOptions>();
        string? term = Environment.GetEnvironmentVariable("TERM");
        if (TerminalCheck.Problem(descriptor => Libc.IsTerminal(descriptor) == 1, term) is { } problem)
        {
            ErrorOutput.Tell(problem);
            return ExitCodes.WrongUse;
        }

        var start = new LateStart(host, host.Services.GetRequiredService<IUiLoop>());
        start.Arrange();
        int exitCode = host.Services.GetRequiredService<SessionLoop>().Run();
        Stop(host, start);
        return exitCode;
    }

    private IHost Build(Computer computer)
    {
        UserFolders folders = UserFolders.Of(computer.Own);
        LogLevel level = LogLevelChoice.Of(computer.Own);
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services
            .AddSingleton(Microsoft.Extensions.Options.Options.Create(
                new HostOptions { ShutdownTimeout = ShutdownTimeout, ServicesStopConcurrently = true }))
            .AddFileLog(folders.Logs, level)
            .AddSingleton(computer)
            .AddSingleton(new LogLocation(folders.Logs))
            .AddMonitor(computer.Shown)
            .AddOperations()
            .AddTerminal()
            .AddScreen()
            .AddSingleton(Options)
            .AddSingleton(provider => new SnapshotStore(provider.GetRequiredService<FirstSnapshot>().Make(request.Provider)))
            .AddSingleton(provider => new FirstSnapshot(
                computer, provider.GetRequiredService<IProviders>(),
                provider.GetService<SettingsFile>(), provider.GetService<LastKnownFile>()))
            .AddSingleton<IDefaultProviderChoice>(provider => new DefaultProviderChoice(
                provider.GetService<SettingsFile>(), provider.GetRequiredService<SnapshotStore>()))
            .AddSingleton<IShells, Shells>()
            .AddSingleton<IEngines, Engines>();
        return (request.Demo is null ? AddReal(builder, folders) : AddDemo(builder)).Build();
    }

    private static HostApplicationBuilder AddDemo(HostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(provider => new TerminalLoan(
            new DemoHandoff(provider.GetRequiredService<IHandoff>()), provider.GetRequiredService<IUiLoop>(),
            provider.GetRequiredService<AttentionStore>(), provider.GetRequiredService<IRefresher>(),
            provider.GetRequiredService<StatusLine>(), provider.GetRequiredService<SessionOptions>()));
        return builder;
    }

    private static HostApplicationBuilder AddReal(HostApplicationBuilder builder, UserFolders folders)
    {
        builder.Services
            .AddLogOf<LastKnownFile>()
            .AddSingleton(new SettingsFile(folders.SettingsFile))
            .AddSingleton(provider => new LastKnownFile(folders.LastKnownFile, provider.GetRequiredService<ILogger<LastKnownFile>>()))
            .AddSingleton<IDurationStore>(
                provider => new DurationsFile(folders.DurationsFile, provider.GetRequiredService<ILogger<DurationsFile>>()))
            .AddHostedService<LastKnownKeeper>();
        return builder;
    }

    private SessionOptions Options(IServiceProvider provider)
    {
        TerminalProfile profile = provider.GetRequiredService<TerminalProfile>();
        SettingsFile? settings = provider.GetService<SettingsFile>();
        return new SessionOptions
        {
            Interval = request.Interval,
            IsDemo = request.Demo is not null,
            IsReadOnly = request.IsReadOnly,
            IsDryRun = request.IsDryRun,
            IsAscii = request.IsAscii || !profile.IsUtf8,
            HasColor = profile.Color != ColorLevel.None,
            Confirm = settings is null ? new ConfirmRules() : ConfirmSetting.Rules(settings.Read().Confirm, settings.Path),
        };
    }

    private static void Stop(IHost host, LateStart start)
    {
        try
        {
#pragma warning disable VSTHRD002 // the main thread has no context to return to, and nothing else to do
            start.Ended.GetAwaiter().GetResult();
            host.StopAsync().GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
        }
        catch (Exception exception)
        {
            host.Services.GetRequiredService<ILogger<Dashboard>>().LogError(exception, "Something did not end in time");
        }
    }
}
