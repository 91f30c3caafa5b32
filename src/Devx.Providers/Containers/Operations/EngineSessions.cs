using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Containers.Operations;

/// <summary>Makes the commands that get a person's terminal.</summary>
/// <param name="engine">The engine.</param>
internal sealed class EngineSessions(EngineAccess engine) : IContainerSessions
{
    /// <summary>Said to the CLI each time: the person's own settings may name others.</summary>
    private const string AttachDetachKeys = "--detach-keys=ctrl-p,ctrl-q";

    /// <inheritdoc/>
    public string DetachKeys => "ctrl-p ctrl-q";

    /// <inheritdoc/>
    public bool InterruptLeaves => engine.Dialect.AttachFlags.Count > 0;

    /// <inheritdoc/>
    public async Task<CommandRequest> ShellAsync(ContainerInfo container, CancellationToken cancellationToken)
    {
        Check(container);
        CommandRequest question = engine.Cli.Request("exec", EngineAccess.ShortId(container.Id), "sh", "-c", ShellQuestion.Script);
        CommandResult answer = await engine.Cli.RunAsync(question, cancellationToken).ConfigureAwait(false);
        return ShellQuestion.Read(answer, engine.Cli) is { } shell ? Exec(container, [shell]) : throw NoShell(container, answer);
    }

    /// <inheritdoc/>
    public CommandRequest Exec(ContainerInfo container, IReadOnlyList<string> command) => engine.Cli.Interactive(
        ["exec", "--interactive", "--tty", .. engine.Dialect.TerminalFlags, EngineAccess.ShortId(container.Id), .. command]);

    /// <inheritdoc/>
    public CommandRequest Attach(ContainerInfo container) => engine.Cli.Interactive(
        ["attach", AttachDetachKeys, .. engine.Dialect.AttachFlags, EngineAccess.ShortId(container.Id)]);

    /// <inheritdoc/>
    public CommandRequest Run(RunOptions options)
    {
        RunRules.Check(options);
        return engine.Cli.Interactive(RunArguments.Of(options, ["--interactive", "--tty", .. engine.Dialect.TerminalFlags]));
    }

    private static void Check(ContainerInfo container)
    {
        if (container.Status == ContainerStatus.Paused)
        {
            throw EngineRefusal.Wrong($"{container.Name} is paused.", "Resume it first.");
        }

        if (!container.IsUp && container.Status != ContainerStatus.Unknown)
        {
            throw EngineRefusal.Wrong($"{container.Name} does not run.", "Start it first.");
        }
    }

    private ProviderException NoShell(ContainerInfo container, CommandResult answer)
    {
        string id = EngineAccess.ShortId(container.Id);
        return new ProviderException(
            ProviderFailure.Unsupported, $"{container.Name} has no shell in it.",
            "Look at it from a container beside it that shares its processes and network, or copy files out of it.", answer)
        {
            Offers =
            [
                engine.Cli.Interactive("run", "-it", "--rm", "--pid", $"container:{id}", "--network", $"container:{id}", "busybox"),
                engine.Cli.Interactive("cp", $"{id}:/PATH", "."),
            ],
        };
    }
}
