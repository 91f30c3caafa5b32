using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Monitoring;

/// <summary>Reads the images, the volumes or the networks of one machine while they are on the screen, and nothing otherwise.</summary>
internal sealed class MachineListings : IAsyncDisposable
{
    private readonly MachineId _machine;
    private readonly IContainerRuntime _runtime;
    private readonly MonitorContext _context;
    private readonly Signal _changed;
    private readonly SideWork _work;
    private volatile Shown? _shown;

    public MachineListings(MachineId machine, IContainerRuntime runtime, MonitorContext context, CancellationToken stopping)
    {
        _machine = machine;
        _runtime = runtime;
        _context = context;
        _changed = new Signal(context.Time);
        context.Attention.Changed += _changed.Set;
        _work = SideWork.Start(RunAsync, context.Logger, stopping);
    }

    /// <summary>Asks now for what is on the screen.</summary>
    public void AskNow() => _shown?.Inquiry.AskNow();

    /// <summary>The engine told of a change.</summary>
    public void OnEvent(ProviderEvent change)
    {
        if (_shown is { } shown && IsAbout(change, shown.Subject))
        {
            shown.Inquiry.OnEvent();
        }
    }

    /// <summary>Ends the work and its child process.</summary>
    public async ValueTask DisposeAsync()
    {
        _context.Attention.Changed -= _changed.Set;
        await _work.DisposeAsync();
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (Wanted() is { } subject)
            {
                await ReadAsync(subject, cancellationToken);
            }
            else
            {
                await _changed.WaitAsync(Timeout.InfiniteTimeSpan, cancellationToken);
            }
        }
    }

    /// <summary>Reads one list for as long as it is looked at. The call under way ends with it, before another can begin.</summary>
    private async Task ReadAsync(EventSubject subject, CancellationToken cancellationToken)
    {
        using var inquiry = new ListingInquiry(QuestionOf(subject), _context);
        _shown = new Shown(subject, inquiry);
        try
        {
            await using SideWork reading = SideWork.Start(inquiry.RunAsync, _context.Logger, cancellationToken);
            while (Wanted() == subject)
            {
                await _changed.WaitAsync(Timeout.InfiniteTimeSpan, cancellationToken);
            }
        }
        finally
        {
            _shown = null;
        }
    }

    private EventSubject? Wanted()
    {
        Attention attention = _context.Attention.Current;
        bool isShown = !attention.IsPaused && (attention.IsOfAllMachines || attention.Machine == _machine);
        return !isShown ? null : attention.Section switch
        {
            Pane.Images => EventSubject.Image,
            Pane.Volumes => EventSubject.Volume,
            Pane.Networks => EventSubject.Network,
            Pane.Machines or Pane.Containers or Pane.Activity or null => null,
        };
    }

    /// <summary>Volumes say who mounts them, where containers do not.</summary>
    private static bool IsAbout(ProviderEvent change, EventSubject shown) => change.Subject == shown
        || (shown is EventSubject.Volume && change is { Subject: EventSubject.Container, Action: "create" or "remove" or "destroy" });

    private IQuestion QuestionOf(EventSubject subject) => subject switch
    {
        EventSubject.Image => new ListingQuestion<ImageInfo>(ListingKinds.Images, _machine, _runtime, _context),
        EventSubject.Volume => new ListingQuestion<VolumeInfo>(ListingKinds.Volumes, _machine, _runtime, _context),
        EventSubject.Network => new ListingQuestion<NetworkInfo>(ListingKinds.Networks, _machine, _runtime, _context),
        EventSubject.Machine or EventSubject.Container => throw new ArgumentOutOfRangeException(nameof(subject), subject, null),
    };

    private sealed record Shown(EventSubject Subject, ListingInquiry Inquiry);
}
