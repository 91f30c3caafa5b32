using Devx.Providers.Contracts;

namespace Devx.Tui.Monitoring;

/// <summary>Keeps the containers of one machine up to date for as long as it runs.</summary>
internal sealed class MachineFollower : IAsyncDisposable
{
    private readonly SideWork _work;

    public MachineFollower(MachineInfo machine, IContainerRuntime runtime, MonitorContext context, CancellationToken stopping)
    {
        Machine = machine;
        Inquiry = new Inquiry(new ContainersQuestion(machine.Id, runtime, context), context);
        _work = SideWork.Start(Inquiry.RunAsync, context.Logger, stopping);
    }

    public MachineInfo Machine { get; }

    public Inquiry Inquiry { get; }

    /// <summary>Ends the work and its child processes.</summary>
    public async ValueTask DisposeAsync()
    {
        await _work.DisposeAsync();
        Inquiry.Dispose();
    }
}
