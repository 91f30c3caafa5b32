using Devx.Providers.Colima;

namespace Devx.Providers.Tests.Colima;

public sealed class ColimaProfileTests
{
    [Theory]
    [InlineData(null, "default", "colima")]
    [InlineData("", "default", "colima")]
    [InlineData("default", "default", "colima")]
    [InlineData("colima", "default", "colima")]
    [InlineData("x", "x", "colima-x")]
    [InlineData("colima-x", "x", "colima-x")]
    public void All_spellings_of_a_profile_are_one(string? text, string name, string instance)
    {
        var profile = ColimaProfile.Of(text);

        Assert.Equal(name, profile.Name);
        Assert.Equal(instance, profile.Instance);
    }

    [Theory]
    [InlineData("colima", "default")]
    [InlineData("colima-x", "x")]
    [InlineData("colimatest", null)]
    [InlineData("web", null)]
    [InlineData(null, null)]
    public void Other_vms_are_no_profiles(string? instance, string? name) => Assert.Equal(name, ColimaProfile.OfInstance(instance)?.Name);
}
