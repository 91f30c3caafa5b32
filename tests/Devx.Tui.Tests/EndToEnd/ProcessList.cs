using System.Globalization;

namespace Devx.Tui.Tests.EndToEnd;

/// <summary>A process as Linux lists it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Name of its program.</param>
/// <param name="Session">Number of its session.</param>
internal sealed record ProcessList(int Id, string Name, int Session)
{
    /// <summary>All processes of a session that are not dead.</summary>
    public static IReadOnlyList<ProcessList> Of(int session) =>
        [.. Directory.GetDirectories("/proc").Where(IsProcess).Select(Read).OfType<ProcessList>().Where(process => process.Session == session)];

    private static bool IsProcess(string folder) => char.IsAsciiDigit(Path.GetFileName(folder)[0]);

    private static ProcessList? Read(string folder)
    {
        try
        {
            string text = File.ReadAllText(Path.Combine(folder, "stat"));
            int end = text.LastIndexOf(')');
            string[] fields = text[(end + 2)..].Split(' ');
            return fields[0] == "Z"
                ? null
                : new ProcessList(Number(Path.GetFileName(folder)), text[(text.IndexOf('(', StringComparison.Ordinal) + 1)..end], Number(fields[3]));
        }
        catch (IOException)
        {
            // It has just ended.
            return null;
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
