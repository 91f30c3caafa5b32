using Devx.Providers.Containers.Operations;
using Devx.Tui.Commands.Engines;
using NSubstitute;

namespace Devx.Tui.Tests.Commands;

public sealed class CommandContextTests
{
    [Fact]
    public void A_picture_with_room_for_few_keys_asks_once_whether_each_is_possible()
    {
        Desk desk = EngineActing.Containers().On("postgres");
        desk.EngineActions.ClearReceivedCalls();

        desk.Draw(80, 24);

        Assert.Single(
            desk.EngineActions.ReceivedCalls(),
            call => call.GetMethodInfo().Name == nameof(IEngineActions.CapabilityOf) && call.GetArguments()[1] is EngineVerb.Stop);
    }
}
