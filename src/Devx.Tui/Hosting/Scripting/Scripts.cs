using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Tui.Hosting.CommandLine;

namespace Devx.Tui.Hosting.Scripting;

/// <summary>The commands for scripts: each is carried out on a computer, and what came of it is told.</summary>
internal sealed class Scripts(HostAccess host, IPerson person, TextWriter output, TextWriter error, ScriptTokens tokens)
{
    private const string ReadOnly = "Nothing is changed with --read-only.";

    private readonly ScriptProgress _progress = new(error, host.Time);
    private readonly Consent _consent = new(person, new RunningContainers(host.Time));

    /// <returns>The exit code.</returns>
    /// <exception cref="WrongUseException">There is no such provider.</exception>
    public Task<int> OperateAsync(OperationRequest request) => ChangeAsync(
        Target(OperationWord.Of(request.Operation), new MachineId(request.Provider, request.Operation.Name)), request.Options,
        async session => await new OperationScript(_consent, _progress)
            .RunAsync(await session.FindAsync(request.Provider, tokens.Work), request, tokens));

    /// <inheritdoc cref="OperateAsync"/>
    public Task<int> StopAllAsync(StopAllRequest request) => ChangeAsync(
        new ScriptTarget("stop all", request.Provider), request.Options,
        async session => await new StopAllScript(_consent, _progress).RunAsync(
            request.Provider is { } name ? [await session.FindAsync(name, tokens.Work)] : await session.AllAsync(tokens.Work),
            request, tokens));

    /// <inheritdoc cref="OperateAsync"/>
    public Task<int> InspectAsync(InspectRequest request) => TellAsync(
        Target("inspect", request.Machine), request.Options with { IsDryRun = false },
        async session => await InspectScript.RunAsync(
            await session.FindAsync(request.Machine.Provider, tokens.Work), request, tokens.Work));

    /// <inheritdoc cref="OperateAsync"/>
    public Task<int> SshAsync(ArgumentsRequest request) => ChangeAsync(
        Target("ssh", request.Machine), request.Options,
        async session => await SshScript.RunAsync(await session.FindAsync(request.Machine.Provider, tokens.Work), request, tokens.Work));

    /// <inheritdoc cref="OperateAsync"/>
    public Task<int> ExecAsync(ArgumentsRequest request) => ChangeAsync(
        Target("exec", request.Machine), request.Options,
        async session => await new RuntimeScript(session.Host.Runner, output, error)
            .ExecAsync(await session.FindAsync(request.Machine.Provider, tokens.Work), request, tokens.Work));

    /// <inheritdoc cref="OperateAsync"/>
    public Task<int> RunAsync(ArgumentsRequest request) => ChangeAsync(
        Target("run", request.Machine), request.Options,
        async session => await RuntimeScript.RunAsync(
            await session.FindAsync(request.Machine.Provider, tokens.Work), request, tokens.Work));

    private static ScriptTarget Target(string operation, MachineId machine) => new(operation, machine.ToString());

    // What a command in a machine or an engine does, nobody knows beforehand: it counts as a change.
    private Task<int> ChangeAsync(ScriptTarget target, ScriptOptions options, Func<ScriptSession, Task<ScriptOutcome>> script) => TellAsync(
        target, options,
        options.IsReadOnly ? _ => Task.FromResult(ScriptOutcome.Failed(ScriptProblem.NotAllowed("readOnly", ReadOnly))) : script);

    private async Task<int> TellAsync(ScriptTarget target, ScriptOptions options, Func<ScriptSession, Task<ScriptOutcome>> script)
    {
        using var session = new ScriptSession(host, options.IsDryRun);
        long start = host.Time.GetTimestamp();
        ScriptOutcome outcome = await OutcomeAsync(session, script);
        var printer = new ScriptPrinter(output, error);
        if (options.IsJson)
        {
            printer.PrintJson(target, outcome, session.Log.Snapshot());
        }
        else
        {
            printer.PrintText(target, outcome, host.Time.GetElapsedTime(start));
        }

        return outcome.ExitCode;
    }

    private async Task<ScriptOutcome> OutcomeAsync(ScriptSession session, Func<ScriptSession, Task<ScriptOutcome>> script)
    {
        try
        {
            return await script(session);
        }
        catch (ProviderException exception)
        {
            return ScriptOutcome.Failed(ScriptProblem.Of(exception));
        }
        catch (OperationCanceledException) when (tokens.Work.IsCancellationRequested)
        {
            return new ScriptOutcome(ScriptEnd.Cancelled, ExitCodes.Interrupted)
            {
                Problems = [new ScriptProblem("cancelled", ExitCodes.Interrupted, "It was called off before anything was changed.")],
            };
        }
    }
}
