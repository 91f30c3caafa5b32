namespace Devx.Providers.Execution;

/// <summary>The operating systems devx-tui runs on.</summary>
public enum HostSystem
{
    /// <summary>Linux.</summary>
    Linux,

    /// <summary>macOS.</summary>
    MacOs,
}
