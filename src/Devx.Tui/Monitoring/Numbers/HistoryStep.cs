using Devx.Tui.State;

namespace Devx.Tui.Monitoring.Numbers;

/// <summary>The way from one reading to the next on a history.</summary>
/// <param name="Count">Values to add, 1 or more.</param>
/// <param name="IsBridged">
/// True when the values between are the same as the new one: a load is an average over that time anyway. False after a time long enough
/// that nothing is known of it.
/// </param>
internal readonly record struct HistoryStep(int Count, bool IsBridged)
{
    public Samples Add(Samples history, double? value)
    {
        for (int missed = Count - 1; missed > 0; missed--)
        {
            history = history.Add(IsBridged ? value : null);
        }

        return history.Add(value);
    }
}
