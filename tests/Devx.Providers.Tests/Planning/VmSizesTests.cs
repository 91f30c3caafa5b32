using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Planning;

namespace Devx.Providers.Tests.Planning;

public sealed class VmSizesTests
{
    private readonly HostPlatform _platform = new VmTestHost().Platform with { Memory = 16L << 30 };

    /// <summary>limactl takes any memory (2.2.0-rc.0, 035), and fails only at the start.</summary>
    [Fact]
    public void Memory_that_this_computer_does_not_have_is_refused_before()
    {
        ProviderException refused = Assert.Throws<ProviderException>(
            () => VmSizes.Check(null, ByteSize.FromGiB(17), null, _platform));

        Assert.Equal(ProviderFailure.BadRequest, refused.Failure);
        Assert.Equal("17 GiB of memory cannot be had: this computer has 16.", refused.Message);
        Assert.Equal("Choose 16 GiB or less.", refused.Remedy);
    }

    [Fact]
    public void All_of_its_memory_is_taken() => VmSizes.Check(null, ByteSize.FromGiB(16), null, _platform);

    [Fact]
    public void Where_it_is_not_known_nothing_is_too_much() =>
        VmSizes.Check(null, ByteSize.FromGiB(1000), null, _platform with { Memory = null });
}
