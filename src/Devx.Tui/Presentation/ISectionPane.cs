namespace Devx.Tui.Presentation;

/// <summary>A pane that can stand below the machines: containers, images, volumes or networks.</summary>
internal interface ISectionPane
{
    /// <summary>Its rows, without the title.</summary>
    PaneRows Draw(int rows);

    /// <summary>The border above it.</summary>
    /// <param name="drawn">What was drawn of it.</param>
    /// <param name="isTop">True when it is the top of the frame.</param>
    Line Title(PaneRows drawn, bool isTop);
}
