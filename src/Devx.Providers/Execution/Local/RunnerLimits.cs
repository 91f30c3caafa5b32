namespace Devx.Providers.Execution.Local;

/// <summary>The named times and sizes of the local runner.</summary>
internal sealed record RunnerLimits
{
    /// <summary>Time between SIGINT, which most programs clean up after, and SIGTERM.</summary>
    public TimeSpan InterruptGrace { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Time between SIGTERM and SIGKILL.</summary>
    public TimeSpan TerminateGrace { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Time between SIGKILL and giving up (a process stuck in the kernel).</summary>
    public TimeSpan KillGrace { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Time a read of a pipe may wait once the program has ended. All it wrote is in the pipe by then; who still holds the other end is
    /// something it left running (podman's virtiofsd, recorded as <c>pipeHeldOpenByChild</c>).
    /// </summary>
    public TimeSpan PipeGrace { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The most that is read after the program has ended: no pipe holds more, so the rest is somebody else's.</summary>
    /// <value>Bytes of each stream.</value>
    public int BytesAfterExit { get; init; } = 1 << 20;

    /// <summary>The most that is kept of what a program prints.</summary>
    /// <value>Bytes of each stream.</value>
    public int KeptBytes { get; init; } = 8 << 20;

    /// <summary>
    /// Where a streamed line is cut. Events carry all labels of a container, and a buildpack's labels alone have some 60 KB.
    /// </summary>
    /// <value>Characters.</value>
    public int LineLength { get; init; } = 256 << 10;

    /// <summary>Reads of a pipe, with the lines that end in them, that wait for a slow reader before the program has to wait.</summary>
    public int BufferedReads { get; init; } = 4;

    /// <summary>What is kept of a stream's standard error for the error that may follow.</summary>
    /// <value>Characters.</value>
    public int ErrorTailLength { get; init; } = 8 << 10;
}
