namespace Devx.Tui.Monitoring;

/// <summary>How long the monitor waits for what.</summary>
internal static class MonitorTimes
{
    /// <summary>An answer that takes longer is told as missing; the question goes on.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>A question that takes longer is given up. lima asks its machines one after the other, 3 s each.</summary>
    public static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(30);

    /// <summary>Events come in bursts: a container that starts makes four.</summary>
    public static readonly TimeSpan Debounce = TimeSpan.FromMilliseconds(250);

    /// <summary>The longest wait after an event, where lists are slow.</summary>
    public static readonly TimeSpan LongestDebounce = TimeSpan.FromSeconds(5);

    /// <summary>Between two lists while nothing tells of changes.</summary>
    public static readonly TimeSpan Poll = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Between two lists of machines while events tell of changes: those of engines do not tell of machines made elsewhere.
    /// </summary>
    public static readonly TimeSpan PollWatchedMachines = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Between two lists of containers while events tell of changes; only a stream that died in silence makes them needed.
    /// </summary>
    public static readonly TimeSpan PollWatchedContainers = TimeSpan.FromMinutes(2);

    /// <summary>Between two lists of images, volumes or networks that are looked at; nerdctl tells of no volumes and no networks.</summary>
    public static readonly TimeSpan PollListings = TimeSpan.FromSeconds(20);

    /// <summary>Versions are asked for after what a person waits for.</summary>
    public static readonly TimeSpan VersionDelay = TimeSpan.FromSeconds(1.5);

    /// <summary>Between two searches for programs that were not there before.</summary>
    public static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);

    /// <summary>The pause after a first failure; it doubles with each further one.</summary>
    public static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(2);

    /// <summary>The longest pause after failures.</summary>
    public static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(30);

    /// <summary>A stream's program needs this long before it really listens; what is read earlier may miss a change.</summary>
    public static readonly TimeSpan StreamSettles = TimeSpan.FromSeconds(1);

    /// <summary>Between the first answer, with which the stream was opened, and one that it vouches for.</summary>
    public static readonly TimeSpan SecondLook = TimeSpan.FromSeconds(1.25);

    /// <summary>A stream that lived this long was a good one: after its end it is opened again soon.</summary>
    public static readonly TimeSpan GoodStream = TimeSpan.FromSeconds(10);

    /// <summary>Numbers that come within this time of each other are published together.</summary>
    public static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(150);

    /// <summary>A load is the difference of two samples; the second one is not worth a whole interval's wait.</summary>
    public static readonly TimeSpan SecondSample = TimeSpan.FromMilliseconds(700);

    /// <summary>Without a key for this long the numbers become rare.</summary>
    public static readonly TimeSpan IdleAfter = TimeSpan.FromMinutes(5);

    /// <summary>Time between two readings of numbers while nobody is there.</summary>
    public static readonly TimeSpan IdleInterval = TimeSpan.FromSeconds(30);

    /// <summary>The longest time between two readings of a machine that is expensive to ask.</summary>
    public static readonly TimeSpan ExpensiveInterval = TimeSpan.FromSeconds(10);

    /// <summary>A machine whose provider has no numbers is asked again this rarely.</summary>
    public static readonly TimeSpan NoNumbersInterval = TimeSpan.FromSeconds(30);
}
