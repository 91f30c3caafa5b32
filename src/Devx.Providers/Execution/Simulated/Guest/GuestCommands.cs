using System.Globalization;
using System.Text.RegularExpressions;

namespace Devx.Providers.Execution.Simulated.Guest;

/// <summary>The small programs that every guest has, as far as a dashboard and its users ask them.</summary>
internal static class GuestCommands
{
    /// <summary>The programs by name.</summary>
    public static IReadOnlyDictionary<string, GuestCommand> All { get; } = new Dictionary<string, GuestCommand>
    {
        ["true"] = (_, _, _) => 0,
        [":"] = (_, _, _) => 0,
        ["false"] = (_, _, _) => 1,
        ["echo"] = (_, arguments, output) => Print(output, string.Join(' ', arguments)),
        ["pwd"] = (session, _, output) => Print(output, session.Guest.Folder),
        ["whoami"] = (session, _, output) => Print(output, session.Guest.User),
        ["hostname"] = (session, _, output) => Print(output, session.Guest.Hostname),
        ["nproc"] = (session, _, output) => Print(output, $"{session.Guest.Machine.CpuCount}"),
        ["arch"] = (session, _, output) => Print(output, session.Guest.Machine.Architecture),
        ["id"] = Identity,
        ["uname"] = SystemName,
        ["uptime"] = Uptime,
        ["cat"] = Concatenate,
        ["head"] = (session, arguments, output) => Lines(session, arguments, output, fromStart: true),
        ["tail"] = (session, arguments, output) => Lines(session, arguments, output, fromStart: false),
        ["grep"] = Search,
        ["df"] = GuestDisks.Run,
        ["ps"] = Processes,
    };

    private static int Print(GuestOutput output, string line)
    {
        output.Out(line + "\n");
        return 0;
    }

    private static int Identity(GuestSession session, IReadOnlyList<string> arguments, GuestOutput output)
    {
        (string user, int number) = (session.Guest.User, session.Guest.UserId);
        return Print(output, arguments switch
        {
            ["-u"] => $"{number}",
            ["-un"] or ["-u", "-n"] => user,
            _ => $"uid={number}({user}) gid={number}({user}) groups={number}({user})",
        });
    }

    private static int SystemName(GuestSession session, IReadOnlyList<string> arguments, GuestOutput output)
    {
        GuestSystem guest = session.Guest;
        return Print(output, arguments switch
        {
            ["-a"] => $"Linux {guest.Hostname} {guest.Kernel} #20-Ubuntu SMP PREEMPT_DYNAMIC {guest.Machine.Architecture} GNU/Linux",
            ["-m"] => guest.Machine.Architecture,
            ["-n"] => guest.Hostname,
            ["-r"] => guest.Kernel,
            _ => "Linux",
        });
    }

    private static int Uptime(GuestSession session, IReadOnlyList<string> arguments, GuestOutput output)
    {
        string[] load = GuestFiles.Read(session.Guest, "/proc/loadavg", session.Now)!.Split(' '); // every guest has it
        string[] uptime = GuestFiles.Read(session.Guest, "/proc/uptime", session.Now)!.Split(' ');
        double seconds = double.Parse(uptime[0], CultureInfo.InvariantCulture);
        TimeSpan up = TimeSpan.FromSeconds(seconds);
        return Print(output, string.Create(
            CultureInfo.InvariantCulture,
            $" {session.Now.UtcDateTime:HH:mm:ss} up {up.Days} days, {up.Hours,2}:{up.Minutes:00},  1 user,  ")
            + $"load average: {load[0]}, {load[1]}, {load[2]}");
    }

    private static int Concatenate(GuestSession session, IReadOnlyList<string> arguments, GuestOutput output) =>
        ForEachText("cat", session, arguments, output, output.Out);

    private static int Lines(GuestSession session, IReadOnlyList<string> arguments, GuestOutput output, bool fromStart)
    {
        // -1, -n1, -n 1, or ten lines.
        string[] numbers = [.. arguments.Select(argument => argument.TrimStart('-').TrimStart('n'))
            .Where(text => text.Length > 0 && text.All(char.IsAsciiDigit))];
        int count = numbers.Length > 0 ? int.Parse(numbers[0], CultureInfo.InvariantCulture) : 10;
        string[] files = [.. arguments.Where(argument => !argument.StartsWith('-') && !argument.All(char.IsAsciiDigit))];
        return ForEachText(fromStart ? "head" : "tail", session, files, output, text =>
        {
            string[] lines = text.TrimEnd('\n').Split('\n');
            output.Out(string.Concat((fromStart ? lines.Take(count) : lines.TakeLast(count)).Select(line => line + "\n")));
        });
    }

    private static int Search(GuestSession session, IReadOnlyList<string> arguments, GuestOutput output)
    {
        string[] words = [.. arguments.Where(argument => !argument.StartsWith('-'))];
        if (words.Length == 0)
        {
            output.Error("Usage: grep [OPTION]... PATTERNS [FILE]...\n");
            return 2;
        }

        var pattern = new Regex(words[0], RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        int found = 0;
        int code = ForEachText("grep", session, words[1..], output, text =>
        {
            foreach (string line in text.TrimEnd('\n').Split('\n').Where(line => pattern.IsMatch(line)))
            {
                found++;
                output.Out(line + "\n");
            }
        });
        return code != 0 ? 2 : found > 0 ? 0 : 1;
    }

    // ps -o etimes= -p 1: how long the machine itself has been up.
    private static int Processes(GuestSession session, IReadOnlyList<string> arguments, GuestOutput output)
    {
        if (!arguments.Contains("etimes=") || session.Guest.Machine.StartedAt is not { } start)
        {
            output.Error("error: unsupported SysV option\n");
            return 1;
        }

        return Print(output, string.Create(CultureInfo.InvariantCulture, $"{(session.Now - start).TotalSeconds,7:0}"));
    }

    private static int ForEachText(
        string program, GuestSession session, IReadOnlyList<string> files, GuestOutput output, Action<string> action)
    {
        if (files.Count == 0)
        {
            action(output.Input);
            return 0;
        }

        int code = 0;
        foreach (string file in files)
        {
            if (GuestFiles.Read(session.Guest, file, session.Now) is { } text)
            {
                action(text);
            }
            else
            {
                output.Error($"{program}: {file}: No such file or directory\n");
                code = 1;
            }
        }

        return code;
    }
}
