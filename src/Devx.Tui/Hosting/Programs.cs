using Devx.Providers;
using Devx.Providers.Execution;
using Devx.Tui.Hosting.CommandLine;
using Devx.Tui.Hosting.Listing;
using Devx.Tui.Hosting.Scripting;
using Devx.Tui.Monitoring;
using Devx.Tui.Terminal;
using Microsoft.Extensions.DependencyInjection;

namespace Devx.Tui.Hosting;

/// <summary>What the command line can start.</summary>
internal sealed class Programs(TextWriter output, TextWriter error) : IPrograms
{
    /// <inheritdoc/>
    public int Dashboard(DashboardRequest request) => new Dashboard(request).Run();

    /// <inheritdoc/>
    public int FixTerminal()
    {
        output.Write(TerminalModes.Reset);
        return ExitCodes.Done;
    }

    /// <inheritdoc/>
    public Task<int> ListMachinesAsync(ListingRequest request) => ListAsync(
        request, (poll, findings, cancellationToken) =>
            new MachineListing(poll, output, error).RunAsync(findings, request.IsJson, cancellationToken));

    /// <inheritdoc/>
    public Task<int> ListProvidersAsync(ListingRequest request) => ListAsync(
        request, (poll, findings, cancellationToken) =>
            new ProviderListing(poll, output).RunAsync(findings, request.IsJson, cancellationToken));

    /// <inheritdoc/>
    public Task<int> OperateAsync(OperationRequest request) => ScriptAsync(request.Options.Demo, scripts => scripts.OperateAsync(request));

    /// <inheritdoc/>
    public Task<int> StopAllAsync(StopAllRequest request) => ScriptAsync(request.Options.Demo, scripts => scripts.StopAllAsync(request));

    /// <inheritdoc/>
    public Task<int> InspectAsync(InspectRequest request) => ScriptAsync(request.Options.Demo, scripts => scripts.InspectAsync(request));

    /// <inheritdoc/>
    public Task<int> SshAsync(ArgumentsRequest request) => ScriptAsync(request.Options.Demo, scripts => scripts.SshAsync(request));

    /// <inheritdoc/>
    public Task<int> ExecAsync(ArgumentsRequest request) => ScriptAsync(request.Options.Demo, scripts => scripts.ExecAsync(request));

    /// <inheritdoc/>
    public async Task<int> RunAsync(ArgumentsRequest request)
    {
        using Interrupts interrupts = Interrupts.BehindChild();
        return await ScriptAsync(request.Options.Demo, scripts => scripts.RunAsync(request), interrupts);
    }

    private async Task<int> ScriptAsync(DemoRequest? demo, Func<Scripts, Task<int>> script)
    {
        using Interrupts interrupts = Interrupts.All();
        return await ScriptAsync(demo, script, interrupts);
    }

    private async Task<int> ScriptAsync(DemoRequest? demo, Func<Scripts, Task<int>> script, Interrupts interrupts)
    {
        using Computer computer = Computer.Open(demo);
        HostAccess host = demo is null
            ? computer.Shown
            : computer.Shown with { Terminal = new DemoTerminal(computer.Shown.Runner, output, error) };
        int exitCode = await script(new Scripts(host, new TerminalPerson(), output, error, interrupts.Tokens));
        return exitCode == ExitCodes.Interrupted ? interrupts.ExitCode : exitCode;
    }

    private static async Task<int> ListAsync(
        ListingRequest request, Func<ProviderPoll, ProviderFindings, CancellationToken, Task<int>> list)
    {
        using Interrupts interrupts = Interrupts.All();
        using Computer computer = Computer.Open(request.Demo);
        await using ServiceProvider services = new ServiceCollection()
            .AddDevxProviders(computer.Shown)
            .AddSingleton<IProviders, RegisteredProviders>()
            .BuildServiceProvider();
        IProviders providers = services.GetRequiredService<IProviders>();
        ProviderFindings findings = ChosenProvider.Only(request.Provider, providers.Look());
        try
        {
            return await list(new ProviderPoll(providers, computer.Shown.Time), findings, interrupts.Tokens.Work);
        }
        catch (OperationCanceledException) when (interrupts.Tokens.Work.IsCancellationRequested)
        {
            return interrupts.ExitCode;
        }
    }
}
