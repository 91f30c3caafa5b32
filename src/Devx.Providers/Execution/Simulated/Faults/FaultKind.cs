namespace Devx.Providers.Execution.Simulated.Faults;

/// <summary>How a program of the simulated computer can go wrong.</summary>
public enum FaultKind
{
    /// <summary>It prints nothing and does not end while the fault lasts.</summary>
    Hang,

    /// <summary>It ends at once with an exit code and a text on standard error.</summary>
    Fail,

    /// <summary>It ends at once with exit code 0 and has done nothing.</summary>
    Pretend,

    /// <summary>Half of what it prints is lost.</summary>
    Cut,

    /// <summary>It begins late.</summary>
    Slow,

    /// <summary>The program is not there any more.</summary>
    Vanish,
}
