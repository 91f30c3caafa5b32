namespace Devx.Tui.Dialogs.Engines;

/// <summary>What can be the name of an image: the engine looks closer, this only keeps what is certainly none from being sent.</summary>
internal static class ImageReferenceRule
{
    private const string Signs = "./:@_-+";

    /// <summary>Why a name is none; null when it may be one.</summary>
    public static string? Problem(string reference)
    {
        if (reference.Length == 0)
        {
            return "an image needs a name";
        }

        if (reference.FirstOrDefault(letter => !char.IsAsciiLetterOrDigit(letter) && !Signs.Contains(letter, StringComparison.Ordinal)) is var strange and not '\0')
        {
            return strange == ' ' ? "no blanks" : $"not with {strange}";
        }

        return !char.IsAsciiLetterOrDigit(reference[0]) ? "begins with a letter or digit" : null;
    }
}
