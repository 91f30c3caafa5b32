namespace Devx.Tui.Hosting.Scripting;

/// <summary>How a script's command ended.</summary>
internal enum ScriptEnd
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>It was shown only.</summary>
    Planned,

    /// <summary>The state was already what was asked for.</summary>
    NotNeeded,

    /// <summary>It was not done.</summary>
    Failed,

    /// <summary>It was called off.</summary>
    Cancelled,
}
