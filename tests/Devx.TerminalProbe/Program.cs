using Devx.TerminalProbe;
using Devx.Tui.Handoff;
using Devx.Tui.Hosting;
using Devx.Tui.Terminal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Terminal.Gui.Views;

// The terminal layer of devx-tui with the smallest possible window above it: the end-to-end tests can make it crash, hang and lend its
// terminal to any program. Arguments: the program that `s` opens.
HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
builder.Services
    .AddSingleton(TimeProvider.System)
    .AddLogging()
    .AddSingleton(new LogLocation("/nowhere/probe.log"))
    .AddTerminal()
    .AddSingleton<ProbeOperations>()
    .AddSingleton<Func<Window>>(provider => () => new ProbeWindow(
        args, provider.GetRequiredService<IHandoff>(), provider.GetRequiredService<IJobControl>(), provider.GetRequiredService<IUiLoop>(),
        provider.GetRequiredService<IClipboard>(), provider.GetRequiredService<TerminalModes>(),
        provider.GetRequiredService<ProbeOperations>()));
using IHost host = builder.Build();
host.Start();
int exitCode = host.Services.GetRequiredService<SessionLoop>().Run();
await host.StopAsync();
return exitCode;
