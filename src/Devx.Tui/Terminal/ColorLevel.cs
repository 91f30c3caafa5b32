namespace Devx.Tui.Terminal;

/// <summary>How many colours the terminal shows.</summary>
internal enum ColorLevel
{
    /// <summary>None: bold, faint, underlined and reversed text only.</summary>
    None,

    /// <summary>The sixteen of the terminal's own palette.</summary>
    Sixteen,

    /// <summary>The palette of 256: sixteen of the terminal, a cube, greys.</summary>
    Palette,

    /// <summary>Any.</summary>
    Full,
}
