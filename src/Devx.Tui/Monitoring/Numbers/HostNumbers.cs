using Devx.Tui.State;

namespace Devx.Tui.Monitoring.Numbers;

/// <summary>The load and the memory of the computer itself.</summary>
internal sealed class HostNumbers(IHostSampler sampler, HistoryClock clock) : INumberSource
{
    private readonly CpuMeter _cpu = new();

    /// <inheritdoc/>
    public string Subject => "host";

    /// <inheritdoc/>
    public TimeSpan LeastRest => sampler.LeastRest;

    /// <inheritdoc/>
    public bool WantsSecond => _cpu.WantsSecond;

    /// <inheritdoc/>
    public async Task<Func<AppSnapshot, AppSnapshot>?> ReadAsync(CancellationToken cancellationToken)
    {
        HostSample sample = await sampler.ReadAsync(cancellationToken);
        return Change(sample, sample.CpuPercent ?? _cpu.Percent(sample.Cpu));
    }

    /// <inheritdoc/>
    public Func<AppSnapshot, AppSnapshot> Miss() => Change(new HostSample(), _cpu.Percent(null));

    private Func<AppSnapshot, AppSnapshot> Change(HostSample sample, double? percent)
    {
        HistoryStep step = clock.Next();
        return snapshot => snapshot with
        {
            Host = snapshot.Host with
            {
                MemoryTotal = sample.MemoryTotal ?? snapshot.Host.MemoryTotal,
                MemoryUsed = sample.MemoryUsed,
                CpuPercent = percent,
                CpuHistory = step.Add(snapshot.Host.CpuHistory, percent),
            },
        };
    }
}
