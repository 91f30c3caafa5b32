namespace Devx.Providers.Planning;

/// <summary>What of an existing machine can be changed, with the limits that hold on this computer. Null: it cannot be changed.</summary>
public sealed record ResizeForm
{
    /// <summary>Virtual cores.</summary>
    public NumberRange? CpuCount { get; init; }

    /// <summary>Memory.</summary>
    /// <value>GiB.</value>
    public NumberRange? MemoryGiB { get; init; }

    /// <summary>Disk; its minimum is the present size, because a disk never shrinks.</summary>
    /// <value>GiB.</value>
    public NumberRange? DiskGiB { get; init; }

    /// <summary>Why a field is missing, or what else the user should know; one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
