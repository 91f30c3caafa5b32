using System.Globalization;
using System.Text.RegularExpressions;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Guest;

/// <summary>The programs in a simulated container: enough to try a command, and for a shell that ends with a given exit code.</summary>
internal sealed partial class ContainerPrograms(SimulatedProcess process, SimulatedContainer container)
{
    /// <summary>Runs a command.</summary>
    /// <returns>Its exit code; null when there is no such program.</returns>
    public int? Run(string[] command) => command switch
    {
        ["true", ..] => 0,
        ["false", ..] => 1,
        ["echo", .. var words] => Print(string.Join(' ', words)),
        ["hostname"] => Print(container.Id[..12]),
        ["id", "-un"] or ["whoami"] => Print("root"),
        ["id"] => Print("uid=0(root) gid=0(root) groups=0(root)"),
        ["uname"] => Print("Linux"),
        ["uname", "-m"] => Print("aarch64"),
        ["pwd"] => Print("/"),
        ["date"] => Print(process.Now.UtcDateTime.ToString("ddd MMM d HH:mm:ss 'UTC' yyyy", CultureInfo.InvariantCulture)),
        ["env"] => Print($"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\nHOSTNAME={container.Id[..12]}\nHOME=/root"),
        ["ps", ..] => Print($"PID   USER     COMMAND\n    1 root     {string.Join(' ', container.Command)}\n   49 root     ps"),
        ["sh" or "/bin/sh", ..] when container.Shell is null => null,
        ["sh" or "/bin/sh", "-c", var script] when script.Contains("/etc/passwd", StringComparison.Ordinal) =>
            Print($"devx-shell={container.Shell}"),
        ["sh" or "/bin/sh", "-c", var script] => Script(script),
        ["sh" or "/bin/sh"] => 0,
        _ => null,
    };

    private int Script(string script)
    {
        int exitCode = 0;
        foreach (string line in script.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Exit().Match(line) is { Success: true } exit)
            {
                return int.Parse(exit.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            }

            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            exitCode = Run(words) ?? process.Fail(127, $"sh: {words[0]}: not found");
        }

        return exitCode;
    }

    private int Print(string text)
    {
        process.WriteLine(text);
        return 0;
    }

    [GeneratedRegex(@"^exit (\d{1,3})$")]
    private static partial Regex Exit();
}
