namespace Devx.Tui.Monitoring.Numbers;

/// <summary>Looks at the load and the memory of the computer itself.</summary>
internal interface IHostSampler
{
    /// <summary>The least time between two looks.</summary>
    TimeSpan LeastRest { get; }

    Task<HostSample> ReadAsync(CancellationToken cancellationToken);
}
