using Devx.Tui.Presentation;
using Devx.Tui.Presentation.Details;

namespace Devx.Tui.Dialogs.Details;

/// <summary>One page of a dialog of details. It asks for what it shows when it is looked at.</summary>
internal abstract class DetailTab(string name)
{
    public string Name => name;

    /// <summary>Where in its rows the reader is.</summary>
    public SearchedText Reading { get; } = new();

    /// <summary>What it shows, in one line.</summary>
    public virtual string Heading => Name;

    /// <summary>True while it is asking.</summary>
    public virtual bool IsAsking => false;

    /// <summary>What keys do here besides what they do on every page.</summary>
    public virtual IReadOnlyList<DialogCommand> Commands => [];

    /// <summary>What can be copied here.</summary>
    public virtual IEnumerable<CopyText> Texts => [];

    /// <summary>The page is looked at from now on.</summary>
    public virtual void Show()
    {
    }

    /// <summary>The page is no longer looked at.</summary>
    public virtual void Leave()
    {
    }

    /// <summary>Asks again.</summary>
    public virtual void Refresh()
    {
    }

    public abstract DetailBody Draw(ScreenContext context);
}
