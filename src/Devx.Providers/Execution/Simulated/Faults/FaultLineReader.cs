using System.Globalization;

namespace Devx.Providers.Execution.Simulated.Faults;

/// <summary>Reads one line of a fault script, word by word.</summary>
internal sealed class FaultLineReader(string line, int number)
{
    private const string Kinds = "hang, fail, pretend, slow, cut or vanish";
    private const string TimeForm = "a time is a number with s, m or h, such as 20s";

    private static readonly Dictionary<string, FaultKind> KindOf = new()
    {
        ["hang"] = FaultKind.Hang,
        ["fail"] = FaultKind.Fail,
        ["pretend"] = FaultKind.Pretend,
        ["slow"] = FaultKind.Slow,
        ["cut"] = FaultKind.Cut,
        ["vanish"] = FaultKind.Vanish,
    };

    private readonly Queue<string> _words = new(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <exception cref="FormatException">It cannot be read.</exception>
    public FaultScriptLine Read()
    {
        TimeSpan after = TakeWord("after") ? TakeTime() : TimeSpan.Zero;
        int? times = TakeTimes();
        string program = Take("the program is missing");
        var words = new List<string>();
        FaultKind kind;
        for (string next = program; !KindOf.TryGetValue(next, out kind); next = Take($"what happens is missing: {Kinds}"))
        {
            words.Add(next);
        }

        if (words.Count == 0)
        {
            throw Wrong($"{program} stands first, where a program is expected");
        }

        return Complete(after, new SimulatedFault(words[0], kind) { Words = words[1..], Times = times });
    }

    private FaultScriptLine Complete(TimeSpan after, SimulatedFault fault)
    {
        if (fault is { Kind: FaultKind.Vanish, Times: not null })
        {
            throw Wrong("a program that is not there is not there for all: no count with vanish");
        }

        SimulatedFault whole = fault.Kind switch
        {
            FaultKind.Fail => fault with { ExitCode = TakeExitCode(), Error = TakeRest() },
            FaultKind.Slow => fault with { Delay = TakeTime() },
            FaultKind.Hang or FaultKind.Pretend or FaultKind.Cut or FaultKind.Vanish => fault,
        };
        bool canEnd = fault.Kind is FaultKind.Hang or FaultKind.Cut or FaultKind.Vanish;
        TimeSpan? duration = canEnd && _words.Count > 0 ? TakeTime() : null;
        return _words.Count == 0
            ? new FaultScriptLine(after, whole, duration, number)
            : throw Wrong($"nothing is expected after it, but there is \"{TakeRest()}\"");
    }

    private bool TakeWord(string word)
    {
        bool isNext = _words.TryPeek(out string? next) && next == word;
        return isNext && _words.TryDequeue(out _);
    }

    private int? TakeTimes()
    {
        if (TakeWord("once"))
        {
            return 1;
        }

        if (!_words.TryPeek(out string? word) || !int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int times))
        {
            return null;
        }

        _words.Dequeue();
        return times > 0 && TakeWord("times") ? times : throw Wrong("a count is written \"once\" or \"3 times\"");
    }

    private TimeSpan TakeTime()
    {
        string word = Take($"a time is missing: {TimeForm}");
        return double.TryParse(word[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double count) && count < 1e6
            ? word[^1] switch
            {
                's' => TimeSpan.FromSeconds(count),
                'm' => TimeSpan.FromMinutes(count),
                'h' => TimeSpan.FromHours(count),
                _ => throw Wrong($"\"{word}\" is no time: {TimeForm}"),
            }
            : throw Wrong($"\"{word}\" is no time: {TimeForm}");
    }

    private int TakeExitCode()
    {
        string word = Take("fail needs an exit code");
        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int code) && code is > 0 and < 256
            ? code
            : throw Wrong($"\"{word}\" is no exit code of a failure: they go from 1 to 255");
    }

    private string TakeRest()
    {
        string rest = string.Join(' ', _words);
        _words.Clear();
        return rest;
    }

    private string Take(string otherwise) => _words.TryDequeue(out string? word) ? word : throw Wrong(otherwise);

    private FormatException Wrong(string why) => new(
        $"line {number}, \"{line}\": {why}. A line is [after TIME] [once | N times] PROGRAM [WORDS] KIND, "
        + "for example: limactl start fail 1 no space left");
}
