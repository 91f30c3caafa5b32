using Devx.Providers.Contracts;

namespace Devx.Tui.Monitoring;

/// <summary>Keeps the containers of one machine, and what else of its engine is looked at, up to date for as long as it runs.</summary>
internal sealed class MachineFollower : IAsyncDisposable
{
    private readonly MachineListings _listings;
    private readonly SideWork _work;

    public MachineFollower(MachineInfo machine, IContainerRuntime runtime, MonitorContext context, CancellationToken stopping)
    {
        Machine = machine;
        _listings = new MachineListings(machine.Id, runtime, context, stopping);
        Inquiry = new Inquiry(new ContainersQuestion(machine.Id, runtime, _listings, context), context);
        _work = SideWork.Start(Inquiry.RunAsync, context.Logger, stopping);
    }

    public MachineInfo Machine { get; }

    public Inquiry Inquiry { get; }

    /// <summary>Asks now for all that is followed.</summary>
    public void AskNow()
    {
        Inquiry.AskNow();
        _listings.AskNow();
    }

    /// <summary>Ends the work and its child processes.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_work.DisposeAsync().AsTask(), _listings.DisposeAsync().AsTask());
        Inquiry.Dispose();
    }
}
