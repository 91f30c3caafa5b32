using System.Runtime.CompilerServices;

namespace Devx.Tui.Tests;

/// <summary>Compares a screen with the one in <c>Screens/</c>; what came instead is written beside it, to look at and take over.</summary>
internal static class Expected
{
    public static void Screen(string name, string text, [CallerFilePath] string caller = "")
    {
        string folder = Path.Combine(Root(caller), "Screens");
        string file = Path.Combine(folder, name + ".txt");
        string received = Path.Combine(folder, name + ".received.txt");
        string expected = File.Exists(file) ? File.ReadAllText(file) : "";
        if (expected == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"Screens/{name}.txt shows something else than was drawn; compare it with {name}.received.txt.\n\n{text}");
    }

    private static string Root(string caller)
    {
        string? folder = Path.GetDirectoryName(caller);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Devx.Tui.Tests.csproj")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException($"No test project above {caller}.");
    }
}
