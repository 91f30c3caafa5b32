using System.Text;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Tui.Hosting.CommandLine;

namespace Devx.Tui.Hosting.Scripting;

/// <summary>Runs the command line of a machine's container engine. When it ran, its exit code is ours, whatever it is.</summary>
internal sealed class RuntimeScript(ICommandRunner runner, TextWriter output, TextWriter error)
{
    /// <summary>Runs it without a terminal; what it prints is passed on as it comes, or kept for JSON.</summary>
    /// <exception cref="ProviderException">It could not be run.</exception>
    public async Task<ScriptOutcome> ExecAsync(Provider provider, ArgumentsRequest request, CancellationToken cancellationToken)
    {
        IContainerRuntime runtime = await FindAsync(provider, request.Machine.Name, cancellationToken);
        CommandRequest command = runtime.Command(request.Arguments) with { Timeout = Timeout.InfiniteTimeSpan };
        return request.Options.IsDryRun ? ScriptOutcome.Shown([command])
            : request.Options.IsJson ? await KeepAsync(command, cancellationToken)
            : await PassOnAsync(command, cancellationToken);
    }

    /// <summary>Runs it on the caller's terminal.</summary>
    /// <exception cref="ProviderException">It could not be run.</exception>
    public static async Task<ScriptOutcome> RunAsync(Provider provider, ArgumentsRequest request, CancellationToken cancellationToken)
    {
        IContainerRuntime runtime = await FindAsync(provider, request.Machine.Name, cancellationToken);
        return request.Options.IsDryRun
            ? ScriptOutcome.Shown([runtime.InteractiveCommand(request.Arguments)])
            : Told(await runtime.RunInteractiveAsync(request.Arguments, cancellationToken));
    }

    private async Task<ScriptOutcome> KeepAsync(CommandRequest command, CancellationToken cancellationToken)
    {
        var kept = new StringBuilder();
        int exitCode = await StreamAsync(command, line => kept.Append(line.Text).Append('\n'), cancellationToken);
        return new ScriptOutcome(ScriptEnd.Done, exitCode) { Output = kept.ToString() };
    }

    private async Task<ScriptOutcome> PassOnAsync(CommandRequest command, CancellationToken cancellationToken) => Told(
        await StreamAsync(command, line => (line.IsError ? error : output).WriteLine(line.Text), cancellationToken));

    // Everything was printed already: there is nothing to add to the program's own words.
    private static ScriptOutcome Told(int exitCode) => new(ScriptEnd.Done, exitCode) { Output = "" };

    private async Task<int> StreamAsync(CommandRequest command, Action<OutputLine> onLine, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (OutputLine line in runner.StreamAsync(command, cancellationToken))
            {
                onLine(line);
            }

            return 0;
        }
        catch (CommandException exception) when (exception is { Failure: CommandFailure.StreamFailed, Result: { } result })
        {
            return result.ExitCode;
        }
        catch (CommandException exception)
        {
            throw Failures.From(exception);
        }
    }

    private static async Task<IContainerRuntime> FindAsync(Provider provider, string name, CancellationToken cancellationToken)
    {
        MachineInfo machine = await provider.Machines.InspectAsync(name, cancellationToken);
        if (machine.State.Status == MachineStatus.Stopped)
        {
            throw new ProviderException(
                ProviderFailure.WrongState, $"{machine.Id} is stopped, and its container engine with it.", "Start it first.");
        }

        return provider.RuntimeOf(machine) ?? throw new ProviderException(
            ProviderFailure.Unsupported, $"{machine.Id} has no container engine that devx-tui knows.");
    }
}
