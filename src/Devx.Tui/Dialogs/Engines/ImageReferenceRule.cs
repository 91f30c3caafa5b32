using System.Buffers;

namespace Devx.Tui.Dialogs.Engines;

/// <summary>What can be the name of an image: the engine looks closer, this only keeps what is certainly none from being sent.</summary>
internal static class ImageReferenceRule
{
    private static readonly SearchValues<char> Letters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789./:@_-+");

    /// <summary>Why a name is none; null when it may be one.</summary>
    public static string? Problem(string reference)
    {
        if (reference.Length == 0)
        {
            return "an image needs a name";
        }

        int strange = reference.AsSpan().IndexOfAnyExcept(Letters);
        if (strange >= 0)
        {
            return reference[strange] == ' ' ? "no blanks" : $"not with {reference[strange]}";
        }

        return !char.IsAsciiLetterOrDigit(reference[0]) ? "begins with a letter or digit" : null;
    }
}
