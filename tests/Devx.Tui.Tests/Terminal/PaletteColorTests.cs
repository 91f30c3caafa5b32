using Devx.Tui.Terminal;

namespace Devx.Tui.Tests.Terminal;

public sealed class PaletteColorTests
{
    [Fact]
    public void A_colour_of_the_palette_comes_back_as_itself()
    {
        Assert.All(Enumerable.Range(16, 240), index =>
        {
            (byte red, byte green, byte blue) = PaletteColor.Parts(index);

            Assert.Equal((red, green, blue), PaletteColor.Parts(PaletteColor.Nearest(red, green, blue)));
        });
    }
}
