using System.Runtime.CompilerServices;
using Devx.Providers.Execution;
using Devx.Providers.OrbStack;
using Devx.Providers.Planning;
using Devx.Testing;

namespace Devx.Providers.Tests.OrbStack;

public sealed class OrbStackCleanupTests
{
    private readonly VmTestHost _host = new VmTestHost().OnMac();

    /// <summary>Force would cut the power of the one VM that has the data of docker and of every machine.</summary>
    [Fact]
    public async Task A_cancelled_start_of_OrbStack_is_taken_back_without_force()
    {
        using var cancel = new CancellationTokenSource();
        _host.Runner.OnSequence(["orbctl", "status"], ("Stopped\n", "", 1), ("Running\n", "", 0))
            .On(["orbctl", "list", "--format", "json"], "[]").On(["orbctl", "config", "show"]).On(["orbctl", "default"]);
        var provider = new OrbStackProvider(_host.Access with { Runner = new CancelledAtStart(_host.Runner, cancel) }, "orbctl");
        OperationPlan start = await provider.PlanAsync(new StartMachine("docker"), CancellationToken.None);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => provider.RunAsync(start, null, cancel.Token));
        OperationPlan cleanup = await provider.PlanCleanupAsync(start.Operation, CancellationToken.None);

        Assert.Equal(["start"], PlanText.Of(start));
        Assert.Equal(["stop"], PlanText.Of(cleanup));
    }

    /// <summary>Answers as scripted, until OrbStack is started: then the user cancels.</summary>
    private sealed class CancelledAtStart(ScriptedCommandRunner answers, CancellationTokenSource cancel) : ICommandRunner
    {
        public async Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellationToken)
        {
            if (request.Arguments is ["start"])
            {
                await cancel.CancelAsync();
            }

            cancellationToken.ThrowIfCancellationRequested();
            return await answers.RunAsync(request, cancellationToken);
        }

        public async IAsyncEnumerable<OutputLine> StreamAsync(
            CommandRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (OutputLine line in answers.StreamAsync(request, cancellationToken))
            {
                yield return line;
            }
        }
    }
}
