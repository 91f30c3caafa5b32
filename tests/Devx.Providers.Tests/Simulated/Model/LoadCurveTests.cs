using CsCheck;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Tests.Simulated.Model;

public sealed class LoadCurveTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private static readonly Gen<LoadCurve> Curves = Gen.Select(
        Gen.Double[0, 400], Gen.Double[0, 1], Gen.Int[0, 50], (mean, swing, seed) => new LoadCurve(mean, swing, seed));

    [Fact]
    public void Is_never_negative_and_never_above_twice_its_mean() => Gen.Select(Curves, Gen.Double[0, 1e6]).Sample((curve, seconds) =>
        Assert.InRange(curve.At(Start.AddSeconds(seconds)), -1e-9, (2 * curve.Mean) + 1e-9));

    [Fact]
    public void Adds_up_to_what_it_was() => Gen.Select(Curves, Gen.Double[1, 5000]).Sample(
        (curve, seconds) =>
        {
            const int Steps = 20_000;
            double step = seconds / Steps;
            double sum = step * Enumerable.Range(0, Steps).Sum(number => curve.At(Start.AddSeconds((number + 0.5) * step)));

            Assert.Equal(sum, curve.Sum(Start, Start.AddSeconds(seconds)), 0.01 + (curve.Mean * 0.01));
        },
        iter: 30);

    [Fact]
    public void Adds_up_over_any_cut() => Gen.Select(Curves, Gen.Double[0, 1e5], Gen.Double[0, 1e5]).Sample((curve, first, second) =>
    {
        DateTimeOffset middle = Start.AddSeconds(first), end = middle.AddSeconds(second);

        Assert.Equal(curve.Sum(Start, end), curve.Sum(Start, middle) + curve.Sum(middle, end), 1e-3);
    });

    [Fact]
    public void Looks_different_with_another_seed() =>
        Assert.NotEqual(new LoadCurve(50, 0.5, 1).At(Start), new LoadCurve(50, 0.5, 2).At(Start));
}
