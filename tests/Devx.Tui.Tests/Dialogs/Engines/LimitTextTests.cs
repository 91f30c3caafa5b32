using Devx.Providers.Contracts;
using Devx.Tui.Dialogs.Engines;

namespace Devx.Tui.Tests.Dialogs.Engines;

public sealed class LimitTextTests
{
    [Theory]
    [InlineData("512m", 512)]
    [InlineData("512M", 512)]
    [InlineData("1.5 GB", 1536)]
    [InlineData("2GiB", 2048)]
    [InlineData("1t", 1024 * 1024)]
    [InlineData("2048k", 2)]
    public void Memory_is_binary_as_engines_count_it(string text, double mib) =>
        Assert.Equal((ByteSize.FromMiB(mib), null), (LimitText.Memory(text), LimitText.MemoryProblem(text)));

    [Theory]
    [InlineData("512")]
    [InlineData("lots")]
    [InlineData("-1g")]
    [InlineData("0g")]
    [InlineData("0.00000001k")]
    [InlineData("1,5g")]
    public void What_is_no_memory_or_none_at_all_is_said(string text) =>
        Assert.Equal((null, "write a number and its unit: 512m, 2g"), (LimitText.Memory(text), LimitText.MemoryProblem(text)));

    [Theory]
    [InlineData("0")]
    [InlineData("-2")]
    [InlineData("1,5")]
    public void What_is_no_number_of_cores_is_said(string text) =>
        Assert.Equal((null, "write a number of cores: 1.5"), (LimitText.Cpus(text), LimitText.CpusProblem(text)));

    [Fact]
    public void Nothing_typed_is_nothing_wrong() => Assert.Equal((null, null), (LimitText.CpusProblem(""), LimitText.MemoryProblem("")));
}
