namespace Devx.Providers.Limactl;

/// <summary>A line of <c>limactl watch --json</c>.</summary>
internal sealed record LimactlEventLine
{
    /// <summary>The instance's name.</summary>
    public string? Instance { get; init; }

    /// <summary>What happened.</summary>
    public LimactlHostAgentEvent? Event { get; init; }
}

/// <summary>What a host agent said; also a line of its <c>ha.stdout.log</c>.</summary>
internal sealed record LimactlHostAgentEvent
{
    /// <summary>When.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The instance's new status.</summary>
    public LimactlHostAgentStatus? Status { get; init; }
}

/// <summary>A status as the host agent says it; what is false is left out.</summary>
internal sealed record LimactlHostAgentStatus
{
    /// <summary>Ready: ssh answers and the boot scripts have ended.</summary>
    public bool Running { get; init; }

    /// <summary>Up, but file sharing or port forwarding may not work.</summary>
    public bool Degraded { get; init; }

    /// <summary>The host agent ends.</summary>
    public bool Exiting { get; init; }

    /// <summary>A port was forwarded, or not.</summary>
    public LimactlDetail? PortForward { get; init; }

    /// <summary>A vsock forwarder started.</summary>
    public LimactlDetail? Vsock { get; init; }

    /// <summary>A line of cloud-init.</summary>
    public LimactlDetail? CloudInitProgress { get; init; }

    /// <summary>True when it tells of a detail, not of the instance's own state.</summary>
    public bool IsDetail => PortForward is not null || Vsock is not null || CloudInitProgress is not null;
}

/// <summary>A detail we only look for, not into.</summary>
internal sealed record LimactlDetail;
