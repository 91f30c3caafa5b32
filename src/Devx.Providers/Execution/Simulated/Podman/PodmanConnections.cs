using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary><c>podman system connection …</c>: each machine has two, one of them for root.</summary>
internal static class PodmanConnections
{
    /// <summary><c>podman system connection list</c>.</summary>
    public static Task<int> ListAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        (string Name, string Uri)[] connections = [.. PodmanTarget.Machines(run.Process.State)
            .OrderBy(machine => machine.Name, StringComparer.Ordinal)
            .SelectMany(machine => new[] { (machine.Name, Uri(machine, false)), ($"{machine.Name}-root", Uri(machine, true)) })];
        if (run.Arguments.Has("quiet"))
        {
            run.Process.Write(string.Concat(connections.Select(connection => connection.Name + "\n")));
            return Task.FromResult(0);
        }

        JsonObject[] rows = [.. connections.Select(connection => new JsonObject
        {
            ["Name"] = connection.Name,
            ["URI"] = connection.Uri,
            ["Identity"] = PodmanMachines.IdentityPath(run),
            ["IsMachine"] = true,
            ["Default"] = connection.Name == run.Process.State.DefaultPodmanConnection,
            ["ReadWrite"] = true,
        })];
        return Task.FromResult(run.PrintRows(
            () => GoJson.Indented(new JsonArray([.. rows]), 4) + "\n",
            () => rows,
            ("Name", "Name"), ("URI", "URI"), ("Identity", "Identity"), ("Default", "Default"), ("ReadWrite", "ReadWrite")));
    }

    /// <summary><c>podman system connection default</c>.</summary>
    public static Task<int> MakeDefaultAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        string name = run.Arguments.Words[0];
        if (PodmanTarget.MachineOf(run.Process.State, name) is null)
        {
            return Task.FromResult(run.Fail(
                $"\"{name}\" destination is not defined. See \"podman system connection add ...\" to create a connection"));
        }

        run.Computer.Change(state => state with { DefaultPodmanConnection = name });
        return Task.FromResult(0);
    }

    /// <summary>Where a machine's engine is reached.</summary>
    public static string Uri(SimulatedMachine machine, bool asRoot) => asRoot
        ? $"ssh://root@127.0.0.1:{machine.SshPort}/run/podman/podman.sock"
        : $"ssh://core@127.0.0.1:{machine.SshPort}/run/user/{(machine.VmType == "applehv" ? 501 : 1000)}/podman/podman.sock";
}
