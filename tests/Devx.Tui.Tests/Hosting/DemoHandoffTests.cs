using Devx.Providers.Execution;
using Devx.Tui.Handoff;
using Devx.Tui.Hosting;
using NSubstitute;

namespace Devx.Tui.Tests.Hosting;

public sealed class DemoHandoffTests
{
    private readonly IHandoff _real = Substitute.For<IHandoff>();

    [Theory]
    [InlineData]
    [InlineData("rm", "-rf", "/")]
    public void Whatever_asks_for_the_terminal_something_harmless_gets_it(params string[] typed)
    {
        HandoffRequest? lent = null;
        _real.Run(Arg.Do<HandoffRequest>(request => lent = request)).Returns(new HandoffResult(3, TimeSpan.Zero));
        HandoffRequest request = new("shell lima/dev", "exit returns", new CommandRequest("limactl", "shell", "dev")) { Typed = typed };

        HandoffResult result = new DemoHandoff(_real).Run(request);

        Assert.Equal(3, result.ExitCode);
        Assert.Equal(("shell lima/dev", "limactl shell dev", "/bin/sh"), (lent?.Title, lent?.Command.ToString(), lent?.StandIn?.Program));
        Assert.Equal(typed, lent?.Typed);
    }
}
