namespace Devx.Tui.Hosting;

/// <summary>The exit codes of devx-tui; scripts rely on them.</summary>
internal static class ExitCodes
{
    /// <summary>All that was asked for was done.</summary>
    public const int Done = 0;

    /// <summary>A fault of the program itself.</summary>
    public const int Failed = 1;

    /// <summary>Wrong use: an unknown option or provider, a broken settings file, no terminal.</summary>
    public const int WrongUse = 2;

    /// <summary>A provider did not answer or answered with an error; the answers of the others were given all the same.</summary>
    public const int ProviderFailed = 6;
}
