using Devx.Providers.Contracts;

namespace Devx.Tui.Monitoring;

/// <summary>Keeps one provider, its machines and their containers up to date; whatever happens to it concerns no other provider.</summary>
internal sealed class ProviderWorker : IAsyncDisposable
{
    private readonly MachineFollowers _followers;
    private readonly Inquiry _inquiry;
    private readonly SideWork _work;

    /// <summary>Starts the work.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="identified">Done when it is sure that the program is the provider's; nothing it says is believed before.</param>
    /// <param name="context">What workers need.</param>
    /// <param name="stopping">Ends it with all others.</param>
    public ProviderWorker(Provider provider, Task identified, MonitorContext context, CancellationToken stopping)
    {
        _followers = new MachineFollowers(provider, context, stopping);
        _inquiry = new Inquiry(new ProviderQuestion(provider, identified, _followers, context), context);
        _work = SideWork.Start(_inquiry.RunAsync, context.Logger, stopping);
    }

    public void AskNow()
    {
        _inquiry.AskNow();
        _followers.AskNow();
    }

    public void AskNow(MachineId machine)
    {
        _inquiry.AskNow();
        _followers.AskNow(machine);
    }

    /// <summary>Ends the work and its child processes.</summary>
    public async ValueTask DisposeAsync()
    {
        await _work.DisposeAsync();
        await _followers.LeaveAsync();
        _inquiry.Dispose();
    }
}
