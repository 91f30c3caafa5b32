using Devx.Tui.Presentation.Details;

namespace Devx.Tui.Tests.Presentation.Details;

public sealed class ExitCodeTextTests
{
    [Theory]
    [InlineData(0, false, "0: ended as it should")]
    [InlineData(1, false, "1")]
    [InlineData(127, false, "127: its program was not found")]
    [InlineData(137, false, "137: killed (SIGKILL), because somebody did or because it did not stop in time")]
    [InlineData(137, true, "137: killed, it was out of memory")]
    [InlineData(143, false, "143: asked to end (SIGTERM), as stop does")]
    [InlineData(150, false, "150: ended by signal 22")]
    [InlineData(255, false, "255")]
    public void A_code_is_explained(int code, bool isOutOfMemory, string text)
    {
        Assert.Equal(text, ExitCodeText.Of(code, isOutOfMemory));
    }
}
