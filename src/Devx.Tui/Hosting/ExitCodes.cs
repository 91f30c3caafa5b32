namespace Devx.Tui.Hosting;

/// <summary>The exit codes of devx-tui; scripts rely on them.</summary>
internal static class ExitCodes
{
    /// <summary>All that was asked for was done.</summary>
    public const int Done = 0;

    /// <summary>A fault of the program itself.</summary>
    public const int Failed = 1;

    /// <summary>Wrong use: an unknown option or provider, a broken settings file, no terminal, no agreement to what it costs.</summary>
    public const int WrongUse = 2;

    /// <summary>There is no machine of that name.</summary>
    public const int NotFound = 3;

    /// <summary>The provider refused, or did not do it.</summary>
    public const int Refused = 4;

    /// <summary>The provider did not answer in time.</summary>
    public const int TimedOut = 5;

    /// <summary>
    /// The provider is not installed, its service is off, or its answer cannot be read; answers of others were given all the same.
    /// </summary>
    public const int Unavailable = 6;

    /// <summary>Called off with ctrl-c: 128 and the number of the signal, as a shell expects it.</summary>
    public const int Interrupted = 130;
}
