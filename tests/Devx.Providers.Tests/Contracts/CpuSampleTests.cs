using CsCheck;
using Devx.Providers.Contracts;

namespace Devx.Providers.Tests.Contracts;

public sealed class CpuSampleTests
{
    private static readonly Gen<CpuSample> Samples = Gen.Select(
        Gen.Int[0, 1000], Gen.Int[0, 1000], (busy, clock) => new CpuSample(TimeSpan.FromSeconds(busy), TimeSpan.FromSeconds(clock)));

    [Fact]
    public void Two_cores_busy_all_the_time_are_two_hundred_percent()
    {
        var earlier = new CpuSample(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(100));
        var later = new CpuSample(TimeSpan.FromSeconds(14), TimeSpan.FromSeconds(102));

        Assert.Equal(200, later.PercentSince(earlier));
    }

    [Fact]
    public void Samples_that_cannot_be_compared_have_no_load()
    {
        Gen.Select(Samples, Samples).Sample((earlier, later) =>
            later.PercentSince(earlier) is null == (later.Clock <= earlier.Clock || later.Busy < earlier.Busy));
    }

    [Fact]
    public void A_load_is_never_negative_or_infinite()
    {
        Gen.Select(Samples, Samples).Sample((earlier, later) =>
            later.PercentSince(earlier) is null or (>= 0 and < double.PositiveInfinity));
    }
}
