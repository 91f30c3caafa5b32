namespace Devx.Providers.Execution.Local;

/// <summary>The signals that end a program, with the numbers they have on Linux and macOS alike.</summary>
internal enum Signal
{
    /// <summary>What Ctrl+C sends: programs stop and clean up.</summary>
    Interrupt = 2,

    /// <summary>Cannot be refused.</summary>
    Kill = 9,

    /// <summary>What a service manager sends: for programs that ignore an interrupt (a shell's background jobs).</summary>
    Terminate = 15,
}
