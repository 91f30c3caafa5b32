namespace Devx.Providers.Execution.Simulated.Model;

/// <summary>
/// A load as a function of time alone: a mean with three waves on it, so that charts live, the same moment always has the same value, and
/// the counters that add it up are exact.
/// </summary>
/// <param name="Mean">The value it swings around.</param>
/// <param name="Swing">How far it swings, 0 to 1 of the mean.</param>
/// <param name="Seed">Shifts the waves, so that two loads do not look alike.</param>
internal readonly record struct LoadCurve(double Mean, double Swing = 0.5, int Seed = 0)
{
    private const double FirstShare = 0.5, SecondShare = 0.3, ThirdShare = 0.2;
    private const double FirstPeriod = 301, SecondPeriod = 47, ThirdPeriod = 11;

    /// <summary>The value at a moment; never below 0 when the swing is at most 1.</summary>
    public double At(DateTimeOffset moment)
    {
        double seconds = Seconds(moment);
        return Mean * (1 + (Swing * (
            (FirstShare * Math.Sin(Angle(seconds, FirstPeriod, 1)))
            + (SecondShare * Math.Sin(Angle(seconds, SecondPeriod, 2)))
            + (ThirdShare * Math.Sin(Angle(seconds, ThirdPeriod, 3))))));
    }

    /// <summary>The value added up over the seconds between two moments.</summary>
    public double Sum(DateTimeOffset from, DateTimeOffset until) => until <= from ? 0 : Integral(Seconds(until)) - Integral(Seconds(from));

    private static double Seconds(DateTimeOffset moment) => (moment - DateTimeOffset.UnixEpoch).TotalSeconds;

    private double Angle(double seconds, double period, int wave) => (2 * Math.PI * seconds / period) + (Seed * 1.7 * wave);

    private double Integral(double seconds) =>
        Mean * (seconds - (Swing * (
            Wave(seconds, FirstShare, FirstPeriod, 1) + Wave(seconds, SecondShare, SecondPeriod, 2)
            + Wave(seconds, ThirdShare, ThirdPeriod, 3))));

    private double Wave(double seconds, double share, double period, int wave) =>
        share * period / (2 * Math.PI) * Math.Cos(Angle(seconds, period, wave));
}
