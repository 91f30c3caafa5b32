using Devx.Providers.Containers.Catalog;
using Devx.Tui.Presentation.Details;

namespace Devx.Tui.Tests.Presentation.Details;

public sealed class LayerInstructionTests
{
    [Theory]
    [InlineData("/bin/sh -c #(nop)  CMD [\"sh\"]", "CMD [\"sh\"]")]
    [InlineData("/bin/sh -c apt-get update", "RUN apt-get update")]
    [InlineData("RUN /bin/sh -c apk add curl # buildkit", "RUN apk add curl")]
    [InlineData("COPY . /app # buildkit", "COPY . /app")]
    [InlineData("", "imported from -")]
    public void The_shell_around_an_instruction_is_left_out(string createdBy, string instruction)
    {
        Assert.Equal(instruction, LayerInstruction.Of(new ImageLayer(createdBy, null, null, "imported from -")));
    }
}
