using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Operations;

/// <summary>Knows how long steps usually take: the median of the last times, per provider, verb and step.</summary>
/// <param name="store">Keeps it for the next session; null where it is kept for this one only.</param>
internal sealed class LearnedDurations(IDurationStore? store)
{
    /// <summary>Times of a step that count.</summary>
    public const int Kept = 9;

    /// <summary>The longest that is believed: a computer that slept says nothing about a step.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    private readonly Lock _gate = new();
    private Dictionary<(string Provider, string Verb, string Step), LearnedDuration>? _learned;

    /// <summary>The median of earlier times; null when there were none.</summary>
    public TimeSpan? Usual(string provider, MachineVerb verb, string step)
    {
        lock (_gate)
        {
            return Learned.TryGetValue((provider, VerbWords.Name(verb), step), out LearnedDuration? known) ? Median(known.Seconds) : null;
        }
    }

    /// <summary>Takes the times of an operation that was done.</summary>
    public void Learn(string provider, MachineVerb verb, IEnumerable<StepSnapshot> steps)
    {
        lock (_gate)
        {
            foreach (StepSnapshot step in steps)
            {
                if (step is { Phase: StepPhase.Done, Duration: { } duration } && duration <= Longest)
                {
                    Add((provider, VerbWords.Name(verb), step.Title), duration.TotalSeconds);
                }
            }

            // Inside, so that what was learned first is not written last.
            store?.Save([.. Learned.Values]);
        }
    }

    // Read when it is first needed, which is never at the start of the program.
    private Dictionary<(string Provider, string Verb, string Step), LearnedDuration> Learned => _learned ??= (store?.Load() ?? [])
        .Where(known => known.Seconds.Count > 0)
        .DistinctBy(known => (known.Provider, known.Verb, known.Step))
        .ToDictionary(known => (known.Provider, known.Verb, known.Step));

    private void Add((string Provider, string Verb, string Step) key, double seconds)
    {
        IReadOnlyList<double> before = Learned.TryGetValue(key, out LearnedDuration? known) ? known.Seconds : [];
        double rounded = Math.Round(seconds, 2);
        Learned[key] = new LearnedDuration(key.Provider, key.Verb, key.Step, [.. before.Append(rounded).TakeLast(Kept)]);
    }

    private static TimeSpan Median(IReadOnlyList<double> seconds)
    {
        double[] sorted = [.. seconds.Order()];
        return TimeSpan.FromSeconds((sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2);
    }
}
