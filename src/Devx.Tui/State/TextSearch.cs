namespace Devx.Tui.State;

/// <summary>What is looked for in a text.</summary>
/// <param name="Input">The words; they may still be typed.</param>
/// <param name="IsTyping">True while they are typed.</param>
/// <param name="Step">How many places the reader went on, or back, from the first one found.</param>
internal readonly record struct TextSearch(TextInput Input, bool IsTyping, int Step)
{
    public static TextSearch None { get; } = new(TextInput.Empty, false, 0);

    public string Text => Input.Text;

    public bool IsActive => Text.Length > 0;

    /// <summary>The place the reader is at, from 0, around the end and the beginning; null when nothing was found.</summary>
    public int? PlaceOf(int count) => count == 0 ? null : ((Step % count) + count) % count;
}
