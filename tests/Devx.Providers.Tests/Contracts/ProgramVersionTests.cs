using Devx.Providers.Contracts;

namespace Devx.Providers.Tests.Contracts;

public sealed class ProgramVersionTests
{
    [Theory]
    [InlineData("2.2.0-rc.0", 2, 2)]
    [InlineData("v0.10.3", 0, 10)]
    [InlineData("2.2.0-153-g183a60d7", 2, 2)]
    [InlineData("3", 3, 0)]
    [InlineData("1.x", 1, 0)]
    public void Reads_the_first_two_numbers(string text, int major, int minor) =>
        Assert.Equal(new ProgramVersion(major, minor), ProgramVersion.Parse(text));

    [Theory]
    [InlineData("HEAD-183a60d")]
    [InlineData("")]
    [InlineData(null)]
    public void A_build_without_a_number_has_no_version(string? text) => Assert.Null(ProgramVersion.Parse(text));

    [Theory]
    [InlineData("2.0.9", false)]
    [InlineData("2.1.0", true)]
    [InlineData("10.0", true)]
    [InlineData("1.99", false)]
    public void Compares_numbers_not_letters(string text, bool isAtLeast) =>
        Assert.Equal(isAtLeast, ProgramVersion.Parse(text)!.Value.IsAtLeast(2, 1));
}
