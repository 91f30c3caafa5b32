using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Tui.Operations;
using Devx.Tui.State;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;

namespace Devx.Tui.Tests.Operations;

public sealed class MachineActionsTests
{
    private readonly QueueBench _bench = new();
    private readonly IProviderFinder _providers = Substitute.For<IProviderFinder>();

    public MachineActionsTests() => _providers.Get("lima").Returns(_bench.Lima.Provider);

    [Fact]
    public async Task Puts_an_operation_into_the_queue()
    {
        Assert.Null(Actions(new SessionOptions()).Submit("lima", new StartMachine("dev"), null));

        (await _bench.Lima.NextRunAsync()).Finish();
        await _bench.UntilAsync(1, OperationPhase.Done);
    }

    [Theory]
    [InlineData(true, false, "nothing is changed in a read-only session")]
    [InlineData(false, true, "nothing is run in a dry run")]
    public void Nothing_gets_past_the_safety_switches(bool isReadOnly, bool isDryRun, string expected)
    {
        MachineActions actions = Actions(new SessionOptions { IsReadOnly = isReadOnly, IsDryRun = isDryRun });

        string? refusal = actions.Submit("lima", new StartMachine("dev"), null);

        Assert.Equal(expected, refusal);
        Assert.Empty(_bench.Store.Current.Operations);
    }

    [Fact]
    public async Task A_provider_that_is_not_there_is_told()
    {
        MachineActions actions = Actions(new SessionOptions());

        var thrown = await Assert.ThrowsAsync<ProviderException>(() => actions.InitFormAsync("colima", CancellationToken.None));

        Assert.Equal(ProviderFailure.NotInstalled, thrown.Failure);
        Assert.Equal("colima was not found on this computer", actions.Submit("colima", new StartMachine("default"), null));
        Assert.False(actions.CapabilityOf("colima", MachineVerb.Start, null).IsPossible);
    }

    [Fact]
    public async Task Nothing_is_known_to_go_with_a_machine_that_is_gone()
    {
        Consequences found = await Actions(new SessionOptions()).ConsequencesAsync(QueueBench.Id("gone"), CancellationToken.None);

        Assert.Equal(new Consequences(), found);
    }

    private MachineActions Actions(SessionOptions options) => new(
        _providers, _bench.Queue, new ConsequenceReader(_bench.Time, NullLogger<ConsequenceReader>.Instance), _bench.Store, options);
}
