namespace Devx.Tui.State;

/// <summary>Which provider new machines go to.</summary>
internal interface IDefaultProviderChoice
{
    /// <summary>The choice in force; null when nobody made one and there is more than one.</summary>
    DefaultProvider? Current { get; }

    /// <summary>True when an option or a variable decides, so that a choice on the screen would have no effect on the next start.</summary>
    bool IsFixed { get; }

    /// <summary>Remembers a choice in the settings file. Throws <see cref="IOException"/> when it cannot be written.</summary>
    void Choose(string provider);
}
