using Devx.Tui.Commands;
using Devx.Tui.Presentation;
using Devx.Tui.State;

namespace Devx.Tui.Dialogs;

/// <summary>Lies on top of the dashboard and has all keys until it is closed. What it finds out goes to a callback.</summary>
internal abstract class Dialog
{
    /// <summary>Raised when the dialog is done.</summary>
    public event Action? Closed;

    /// <summary>Raised when it looks different although no key was pressed.</summary>
    public event Action? Changed;

    /// <summary>What the keys do here.</summary>
    public abstract IReadOnlyList<DialogCommand> Commands { get; }

    /// <summary>
    /// What can be seen in a dialog that covers the whole screen; null for one that the dashboard shows around. Its box is as large as the
    /// screen; the dashboard is not drawn meanwhile, and nothing of it is measured.
    /// </summary>
    public virtual Attention? Attention => null;

    protected virtual IEnumerable<Hint> Hints => Commands.Where(command => command.IsHinted).Select(command => command.Hint);

    /// <summary>Draws it for the screen as it is now.</summary>
    public abstract Box Draw(ScreenContext context);

    public void Press(KeyPress key)
    {
        if (Commands.FirstOrDefault(command => command.Keys.Contains(key.Name)) is { } command)
        {
            command.Run();
        }
        else
        {
            Type(key);
        }
    }

    /// <summary>Takes a key that no row names: text, where text is typed.</summary>
    protected virtual void Type(KeyPress key)
    {
    }

    protected void Redraw() => Changed?.Invoke();

    protected void Close() => Closed?.Invoke();
}
