using Devx.Tui.Handoff;
using Devx.Tui.Terminal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Devx.Tui.Hosting;

/// <summary>Registers the terminal, the hand-off and the loop. The window, a clock and the place of the log come from the caller.</summary>
internal static class TerminalServices
{
    public static IServiceCollection AddTerminal(this IServiceCollection services) => services
        .AddSingleton(TerminalProfile.Read(Environment.GetEnvironmentVariable))
        .AddSingleton(new TerminalWriter())
        .AddSingleton(provider => new TerminalModes(provider.GetRequiredService<TerminalWriter>()))
        .AddSingleton(provider => new TerminalPrompt(provider.GetRequiredService<TerminalWriter>()))
        .AddSingleton<WakeSignal>()
        .AddSingleton(provider => new PollInput(provider.GetRequiredService<WakeSignal>()))
        .AddSingleton<FrameOutput>()
        .AddSingleton<EventDriver>()
        .AddSingleton<UiLoop>()
        .AddSingleton<IUiLoop>(provider => provider.GetRequiredService<UiLoop>())
        .AddSingleton<IClipboard, OscClipboard>()
        .AddSingleton<HandoffBanner>()
        .AddSingleton<TerminalHandoff>()
        .AddSingleton<IHandoff>(provider => provider.GetRequiredService<TerminalHandoff>())
        .AddSingleton<IJobControl>(provider => provider.GetRequiredService<TerminalHandoff>())
        .AddSingleton<Watchdog>()
        .AddSingleton<TuiLifetime>()
        .AddSingleton<IHostLifetime>(provider => provider.GetRequiredService<TuiLifetime>())
        .AddSingleton<SessionLoop>();
}
