namespace Devx.Tui.Hosting;

/// <summary>Says a sentence on standard error, before or after the screen.</summary>
internal static class ErrorOutput
{
    public static void Tell(string sentence)
    {
        try
        {
#pragma warning disable RS0030 // Hosting speaks on the console when there is no screen
            Console.Error.WriteLine(sentence);
#pragma warning restore RS0030
        }
        catch (IOException)
        {
            // The link is cut: nobody is left to be told.
        }
    }
}
