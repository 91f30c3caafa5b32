using System.Runtime.CompilerServices;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Containers.Logs;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Containers;

/// <summary>The containers of a containerd in a guest, through the nerdctl CLI there. The user's own and root's are two worlds.</summary>
public sealed class NerdctlRuntime : CliRuntime
{
    private const string CheckpointScript = "PATH=\"$PATH:/usr/local/bin:/usr/sbin:/sbin\"; nerdctl --version; command -v criu; true";
    private readonly GuestCommandLine _nerdctl;
    private readonly bool _isRootful;

    /// <summary>Makes the runtime of one guest.</summary>
    /// <param name="host">The computer.</param>
    /// <param name="endpoint">The guest and whose containerd it is.</param>
    public NerdctlRuntime(HostAccess host, RuntimeEndpoint endpoint)
    {
        Host = host;
        _isRootful = endpoint.IsRootful;
        _nerdctl = GuestCommandLine.Of(endpoint, _isRootful ? ["sudo", "nerdctl"] : ["nerdctl"])
            ?? throw new ArgumentException("nerdctl runs in guests only.", nameof(endpoint));
    }

    /// <inheritdoc/>
    public override IEngineCatalog Catalog => new NerdctlCatalog(this);

    /// <inheritdoc/>
    public override IContainerLogs Logs => new CliLogs(this, Catalog);

    /// <inheritdoc/>
    public override string Name => "nerdctl";

    /// <inheritdoc/>
    public override IEngineOperations Operations => new EngineOperations(Access);

    /// <inheritdoc/>
    public override IContainerSessions Sessions => new EngineSessions(Access);

    private protected override HostAccess Host { get; }

    private EngineAccess Access => new(this, this, new NerdctlDialect(_isRootful));

    private protected override IReadOnlyList<string> InspectCommand => ["inspect", "--type", "container"];

    /// <inheritdoc/>
    public override async Task<Capability> SupportsCheckpointAsync(CancellationToken cancellationToken)
    {
        if (!_isRootful)
        {
            return Capability.No("Only root's containerd can checkpoint. Pause keeps the container in memory instead.");
        }

        CommandRequest question = (_nerdctl with { Program = [] }).Request("sh", "-c", CheckpointScript);
        return NerdctlCheckpoint.Read(await ReadAsync(question, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public override CommandRequest InteractiveCommand(params IReadOnlyList<string> arguments) => _nerdctl.Interactive(arguments);

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<ContainerInfo>> ListContainersAsync(CancellationToken cancellationToken)
    {
        CommandRequest list = Request("ps", "--all", "--no-trunc", "--format", "json");
        return NerdctlContainerParser.Parse(await ReadAsync(list, cancellationToken).ConfigureAwait(false), Host.Time.GetUtcNow());
    }

    /// <summary>nerdctl counts what a volume holds only with <c>--size</c>, which is slow.</summary>
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<VolumeStake>> VolumeStakesAsync(CancellationToken cancellationToken)
    {
        string output = await ReadAsync(Request("volume", "ls", "--format", "json"), cancellationToken).ConfigureAwait(false);
        return [.. NerdctlLines.Parse(output, NerdctlJson.Default.NerdctlVolumeLine)
            .Where(line => !string.IsNullOrEmpty(line.Name))
            .Select(line => new VolumeStake(line.Name ?? "", null))
            .OrderBy(volume => volume.Name, StringComparer.Ordinal)];
    }

    /// <summary>
    /// There is a line for each platform of an image. nerdctl has no <c>system df</c>, and images share layers: no sum is true.
    /// </summary>
    /// <inheritdoc/>
    public override async Task<ImageStake> ImageStakesAsync(CancellationToken cancellationToken)
    {
        string output = await ReadAsync(Request("images", "--no-trunc", "--format", "json"), cancellationToken).ConfigureAwait(false);
        IEnumerable<string> ids = NerdctlLines.Parse(output, NerdctlJson.Default.NerdctlImageLine).Select(line => line.ID).OfType<string>();
        return new ImageStake(ids.Distinct().Count(), null);
    }

    /// <summary>
    /// Asks again and again: the stream clears the screen twice a second even into a pipe, and a snapshot costs no more.
    /// </summary>
    /// <inheritdoc/>
    public override async IAsyncEnumerable<IReadOnlyList<ContainerUsage>> WatchUsageAsync(
        Func<IReadOnlyList<ContainerInfo>> containers, TimeSpan interval, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            HashSet<string> wanted = [.. containers().Select(container => container.Id)];
            if (wanted.Count > 0)
            {
                CommandRequest snapshot = Request("stats", "--no-stream", "--no-trunc", "--format", "json");
                string output = await ReadAsync(snapshot, cancellationToken).ConfigureAwait(false);
                yield return [.. NerdctlUsageParser.Parse(output).Where(usage => wanted.Contains(usage.ContainerId))];
            }

            await Task.Delay(interval, Host.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    private protected override CommandRequest Request(params IReadOnlyList<string> arguments) => _nerdctl.Request(arguments);

    private protected override ProviderException Explain(CommandResult result) => NerdctlErrors.Explain(result);

    private protected override CommandRequest EventStream() => Request("events", "--format", "json");

    private protected override ProviderEvent? ParseEvent(string line) => NerdctlEventParser.Parse(line);

    /// <summary>
    /// containerd's restart monitor brings up what was up; <c>on-failure</c> depends on the code it ended with, and nerdctl before 2.0 does
    /// not say the policy.
    /// </summary>
    private protected override bool? ComesBack(string? restartPolicy, ContainerInfo container) => restartPolicy switch
    {
        "always" or "unless-stopped" => container.IsUp,
        "no" or "" => false,
        _ => null,
    };
}
