using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Devx.Tui.State;

namespace Devx.Tui.Hosting.CommandLine;

/// <summary>The options that more than one command has.</summary>
internal sealed class Options
{
    private const double FastestDemo = 1000;

    private static readonly TimeSpan UsualInterval = new SessionOptions().Interval;
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestInterval = TimeSpan.FromHours(1);

    public Option<string?> Provider { get; } = new("--provider")
    {
        Description = "The provider for new machines, for this session (also: DEVX_PROVIDER); with list and providers: only this one",
        HelpName = "NAME",
        Recursive = true,
    };

    public Option<bool> ReadOnly { get; } = new("--read-only")
    {
        Description = "Look only: nothing that changes anything can be done",
        Recursive = true,
    };

    public Option<bool> DryRun { get; } = new("--dry-run")
    {
        Description = "Show the commands that would be run, and run none of them",
        Recursive = true,
    };

    public Option<bool> Demo { get; } = new("--demo")
    {
        Description = "Show a simulated computer with machines of all providers; nothing real is touched",
        Recursive = true,
    };

    public Option<string?> Faults { get; } = new("--faults")
    {
        Description = "With --demo: let things go wrong as this file says (docs/demo.md)",
        HelpName = "FILE",
        Recursive = true,
    };

    public Option<double?> Speed { get; } = new("--speed")
    {
        Description = "With --demo: operations are so many times faster, up to 1000",
        HelpName = "N",
        Recursive = true,
        CustomParser = ParseSpeed,
    };

    public Option<TimeSpan?> Interval { get; } = new("--interval")
    {
        Description = $"Seconds between two readings of numbers, from 0.5 to 3600; {UsualInterval.TotalSeconds} if not given",
        HelpName = "SECONDS",
        CustomParser = ParseInterval,
    };

    public Option<bool> Ascii { get; } = new("--ascii")
    {
        Description = "Draw signs, bars and frames in ASCII",
    };

    public Option<bool> Json { get; } = new("--json")
    {
        Description = "Print JSON instead of text",
    };

    /// <exception cref="WrongUseException">Options that only the demo has stand without it.</exception>
    public DashboardRequest Dashboard(ParseResult result) => new(
        result.GetValue(Provider), DemoOf(result), result.GetValue(Interval) ?? UsualInterval, result.GetValue(Ascii),
        result.GetValue(ReadOnly), result.GetValue(DryRun));

    /// <exception cref="WrongUseException">Options that only the demo has stand without it.</exception>
    public ListingRequest Listing(ParseResult result) => new(result.GetValue(Provider), DemoOf(result), result.GetValue(Json));

    /// <exception cref="WrongUseException">Options that only the demo has stand without it, or one that has no meaning here.</exception>
    public ScriptOptions Script(ParseResult result) => result.GetValue(Provider) is null
        ? new ScriptOptions(DemoOf(result), result.GetValue(Json), result.GetValue(DryRun), result.GetValue(ReadOnly))
        : throw new WrongUseException(
            $"{Provider.Name} is for the dashboard and the lists; here the machine says it, as {MachineArgument.Form}.");

    private DemoRequest? DemoOf(ParseResult result)
    {
        if (result.GetValue(Demo))
        {
            return new DemoRequest(result.GetValue(Faults), result.GetValue(Speed) ?? 1);
        }

        return Array.Find<Option>([Faults, Speed], option => result.GetResult(option) is not null) is { } stray
            ? throw new WrongUseException($"{stray.Name} works on the simulated computer only: add --demo.")
            : null;
    }

    private static TimeSpan? ParseInterval(ArgumentResult result)
    {
        string word = result.Tokens.Single().Value;
        if (TryNumber(word, out double seconds) && seconds >= ShortestInterval.TotalSeconds && seconds <= LongestInterval.TotalSeconds)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        result.AddError($"--interval is a number of seconds from 0.5 to 3600, not \"{word}\".");
        return null;
    }

    private static double? ParseSpeed(ArgumentResult result)
    {
        string word = result.Tokens.Single().Value;
        if (TryNumber(word, out double speed) && speed is > 0 and <= FastestDemo)
        {
            return speed;
        }

        result.AddError($"--speed is a number above 0 and up to {FastestDemo}, not \"{word}\".");
        return null;
    }

    private static bool TryNumber(string word, out double number) =>
        double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
}
