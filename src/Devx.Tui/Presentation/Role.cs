namespace Devx.Tui.Presentation;

/// <summary>What a piece of text is for; a theme gives each role its look.</summary>
internal enum Role
{
    Text,

    /// <summary>Headings and names that stand out.</summary>
    Strong,

    /// <summary>What is there for completeness: labels, units, old values.</summary>
    Muted,

    /// <summary>Lines of frames and charts' axes.</summary>
    Frame,

    /// <summary>The one colour of our own: cursor, keys, charts.</summary>
    Accent,

    Ok,
    Busy,
    Warn,
    Bad,
    Info,

    /// <summary>The row under the cursor.</summary>
    Selection,
}
