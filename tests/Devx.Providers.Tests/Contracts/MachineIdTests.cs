using CsCheck;
using Devx.Providers.Contracts;

namespace Devx.Providers.Tests.Contracts;

public sealed class MachineIdTests
{
    [Fact]
    public void Reads_back_what_it_shows_whatever_the_name()
    {
        Gen.Select(Gen.OneOf("lima", "podman"), Gen.String.Where(name => name.Length > 0))
            .Sample((provider, name) => MachineId.Parse(new MachineId(provider, name).ToString()) == new MachineId(provider, name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("lima")]
    [InlineData("lima/")]
    [InlineData("/default")]
    [InlineData("/")]
    public void Gives_nothing_when_a_part_is_missing(string text)
    {
        Assert.Null(MachineId.Parse(text));
    }
}
