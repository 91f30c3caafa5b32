using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Docker;

/// <summary>
/// Makes the list of docker's machines: one <c>docker info</c> for each distinct local endpoint, all at once; engines of other providers
/// left out, an engine behind several contexts shown once, other computers from what they last answered.
/// </summary>
internal sealed class DockerMachines(HostAccess host, DockerCommands commands, RemoteEngines remotes)
{
    private readonly DockerDesktop _desktop = new(host);

    /// <summary>The machines, ordered by name.</summary>
    /// <exception cref="ProviderException">Docker itself could not be started.</exception>
    public async Task<IReadOnlyList<MachineInfo>> ListAsync(CancellationToken cancellationToken)
    {
        List<List<DockerContext>> endpoints = [.. new DockerContexts(host).Read()
            .Where(context => EngineOwners.Of(context, host.Platform) != EngineOwner.OtherProvider && !IsLeftover(context))
            .GroupBy(context => context.Key).Select(group => group.ToList())];
        EngineAnswer[] answers = await Task.WhenAll(endpoints.Select(ways => AnswerAsync(ways[0],
            cancellationToken))).ConfigureAwait(false);
        var machines = new List<MachineInfo>();
        foreach (Engine engine in Engines(endpoints, answers))
        {
            if (await MachineAsync(engine, machines, cancellationToken).ConfigureAwait(false) is { } machine)
            {
                machines.Add(machine);
            }
        }

        if (_desktop.IsInstalled && machines.All(machine => machine.Id.Name != EngineMachine.DesktopName))
        {
            machines.Add(_desktop.WithSettings(EngineMachine.Basic(EngineMachine.DesktopName, EngineOwner.Desktop,
                DockerDesktop.State(null), [])));
        }

        return [.. machines.OrderBy(machine => machine.Id.Name, StringComparer.Ordinal)];
    }

    /// <summary>Asks one engine and gives its answer or its failure.</summary>
    /// <exception cref="ProviderException">Docker itself could not be started.</exception>
    public async Task<EngineAnswer> AskAsync(string address, CancellationToken cancellationToken)
    {
        try
        {
            CommandResult result = await host.Runner.RunAsync(commands.Info(address), cancellationToken).ConfigureAwait(false);
            return new EngineAnswer(DockerParser.Info(result), null);
        }
        catch (ProviderException exception)
        {
            return new EngineAnswer(null, exception);
        }
        catch (CommandException exception) when (exception.Failure != CommandFailure.NotStarted)
        {
            return new EngineAnswer(null, Failures.From(exception));
        }
        catch (CommandException exception)
        {
            throw Failures.From(exception);
        }
    }

    private Task<EngineAnswer> AnswerAsync(DockerContext way, CancellationToken cancellationToken) =>
        way.Socket is null ? Task.FromResult(remotes.LastAnswer(way.Address)) : AskAsync(way.Address, cancellationToken);

    /// <summary>Docker Desktop's context stays behind when it is removed.</summary>
    private bool IsLeftover(DockerContext context) =>
        EngineOwners.Of(context, host.Platform) == EngineOwner.Desktop && !_desktop.IsInstalled && !host.Files.Exists(context.Socket ?? "");

    /// <summary>
    /// Endpoints that turned out to lead to the same engine become one; the first way wins, the current one is never lost.
    /// </summary>
    private List<Engine> Engines(List<List<DockerContext>> endpoints, EngineAnswer[] answers)
    {
        var byId = new Dictionary<string, Engine>();
        for (int index = 0; index < endpoints.Count; index++)
        {
            DockerContext way = endpoints[index][0];
            DockerInfo? info = answers[index].Info;
            EngineOwner owner = info is null ? EngineOwners.Of(way, host.Platform) : EngineOwners.Of(info, way, host.Platform);
            var engine = new Engine(owner, answers[index], endpoints[index]);
            string key = string.IsNullOrEmpty(info?.ID) ? way.Key : info.ID;
            if (byId.TryGetValue(key, out Engine? known))
            {
                known.Ways.AddRange(engine.Ways);
            }
            else if (owner != EngineOwner.OtherProvider)
            {
                byId.Add(key, engine);
            }
        }

        return [.. byId.Values];
    }

    private async Task<MachineInfo?> MachineAsync(Engine engine, List<MachineInfo> machines, CancellationToken cancellationToken)
    {
        string name = Name(engine, machines);
        if (engine.Answer.Info is { } info)
        {
            MachineInfo machine = EngineMachine.Up(name, engine.Owner, info, engine.Ways);
            return engine.Owner == EngineOwner.Desktop ? _desktop.WithSettings(machine) : machine;
        }

        return engine.Owner switch
        {
            EngineOwner.Desktop => _desktop.WithSettings(EngineMachine.Basic(
                name, engine.Owner, await DesktopStateAsync(engine, cancellationToken).ConfigureAwait(false), engine.Ways)),
            EngineOwner.ThisHost =>
                IsWorthShowing(engine) ? EngineMachine.Basic(name, engine.Owner, EngineState(engine), engine.Ways) : null,
            EngineOwner.Remote => EngineMachine.Basic(name, engine.Owner, RemoteState(engine), engine.Ways),
            EngineOwner.UnknownVm or EngineOwner.OtherProvider => null,
        };
    }

    /// <summary>
    /// A daemon that does not answer is shown on Linux, where it can be started, under its default context or the current one. On macOS
    /// there is no daemon without a VM, and other contexts may be left over from what was removed.
    /// </summary>
    private bool IsWorthShowing(Engine engine) =>
        host.Platform.System == HostSystem.Linux && engine.Ways.Any(way => way.Name == DockerContext.DefaultName || way.IsCurrent);

    private static MachineState EngineState(Engine engine) => engine.Answer.Error switch
    {
        { Failure: ProviderFailure.EngineDown } => new MachineState(
            MachineStatus.Stopped, null, $"The docker daemon does not run. {HowToStart(engine.Ways)}"),
        { Failure: ProviderFailure.NotPermitted } => new MachineState(
            MachineStatus.Unknown, "permission denied", $"You may not use this docker engine. {DockerErrors.JoinGroup}"),
        { } error => new MachineState(MachineStatus.Unknown, "no answer", error.Message),
        null => new MachineState(MachineStatus.Unknown),
    };

    private static MachineState RemoteState(Engine engine) => engine.Answer.Error switch
    {
        null => new MachineState(MachineStatus.Unknown, "not asked yet", "It is on another computer and is asked in the background."),
        { Failure: ProviderFailure.EngineDown } error => new MachineState(MachineStatus.Stopped, "no answer", error.Message),
        { } error => new MachineState(MachineStatus.Unknown, "no answer", error.Message),
    };

    /// <summary>Docker Desktop's own word, asked only when its socket is there but no engine behind it.</summary>
    private async Task<MachineState> DesktopStateAsync(Engine engine, CancellationToken cancellationToken)
    {
        if (!engine.Ways.Any(way => host.Files.Exists(way.Socket ?? "")))
        {
            return DockerDesktop.State(null);
        }

        try
        {
            CommandResult result = await host.Runner.RunAsync(commands.DesktopStatus(), cancellationToken).ConfigureAwait(false);
            return DockerDesktop.State(DockerParser.DesktopStatus(result));
        }
        catch (CommandException)
        {
            // It does not answer while it is down.
            return DockerDesktop.State(null);
        }
    }

    private static string HowToStart(IReadOnlyList<DockerContext> ways) =>
        ways.Any(way => way.Socket?.StartsWith("/run/user/", StringComparison.Ordinal) == true)
            ? "Start it with: systemctl --user start docker"
            : DockerErrors.StartEngine;

    private static string Name(Engine engine, List<MachineInfo> machines)
    {
        string name = engine.Owner switch
        {
            EngineOwner.Desktop => EngineMachine.DesktopName,
            EngineOwner.ThisHost when engine.Ways[0].Name == DockerContext.DefaultName => EngineMachine.EngineName,
            _ => engine.Ways[0].Name is EngineMachine.EngineName or EngineMachine.DesktopName
                ? $"context-{engine.Ways[0].Name}" : engine.Ways[0].Name,
        };
        return machines.Any(machine => machine.Id.Name == name) ? $"{name}-{engine.Ways[0].Name}" : name;
    }

    private sealed record Engine(EngineOwner Owner, EngineAnswer Answer, List<DockerContext> Ways);
}
