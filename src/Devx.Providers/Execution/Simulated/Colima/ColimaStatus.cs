using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Colima;

/// <summary>
/// <c>colima status</c>: asks the guest, so it is slow, and fails while the profile starts. As text it speaks on standard error.
/// </summary>
internal sealed class ColimaStatus() : ColimaCommand(["status"], "status [profile] [flags]", new FlagSet().Switches("j,json", "e,extended"))
{
    private static readonly string[] Sockets = ["docker", "containerd", "buildkitd"];
    private static readonly TimeSpan Takes = TimeSpan.FromSeconds(1.4);

    /// <inheritdoc/>
    public override async Task<int> RunAsync(ColimaRun run, CancellationToken cancellationToken)
    {
        if (!run.IsRunning)
        {
            return run.Log.Fatal($"{run.Profile.DisplayName} is not running");
        }

        await run.Process.WorkAsync(Takes, cancellationToken).ConfigureAwait(false);
        if (run.Machine is not { } machine || !run.IsReady)
        {
            return run.Log.Fatal("error retrieving current runtime: empty value");
        }

        if (run.Arguments.Has("json"))
        {
            run.Process.WriteLine(GoJson.Line(Describe(run, machine)));
            return 0;
        }

        PrintText(run, machine);
        return 0;
    }

    private static void PrintText(ColimaRun run, SimulatedMachine machine)
    {
        JsonObject status = Describe(run, machine);
        run.Log.Info($"{run.Profile.DisplayName} is running using {status["driver"]}");
        run.Log.Info($"arch: {machine.Architecture}");
        run.Log.Info($"runtime: {status["runtime"]}");
        run.Log.Info($"mountType: {status["mount_type"]}");
        foreach (string socket in Sockets.Where(name => status.ContainsKey($"{name}_socket")))
        {
            run.Log.Info($"{socket} socket: {status[$"{socket}_socket"]}");
        }

        if (run.Arguments.Has("extended"))
        {
            run.Log.Info($"cpu: {machine.CpuCount}");
            run.Log.Info($"mem: {GoSize.Binary(machine.Memory)}");
            run.Log.Info($"disk: {GoSize.Binary(machine.Disk)}");
        }
    }

    private static JsonObject Describe(ColimaRun run, SimulatedMachine machine)
    {
        bool isDocker = machine.Engine?.Dialect == SimulatedDialect.Docker;
        var status = new JsonObject
        {
            ["display_name"] = run.Profile.DisplayName,
            ["driver"] = machine.VmType == "vz" ? "macOS Virtualization.Framework" : "QEMU",
            ["arch"] = machine.Architecture,
            ["runtime"] = ColimaMachine.Runtime(machine),
            ["mount_type"] = machine.VmType == "vz" ? "virtiofs" : "sshfs",
        };
        if (machine.Address is { } address)
        {
            status["ip_address"] = address;
        }

        string[] sockets = isDocker ? ["docker", "containerd"] : ["containerd", "buildkitd"];
        foreach (string socket in sockets)
        {
            status[$"{socket}_socket"] = $"unix://{run.Folders.Socket(run.Profile, socket)}";
        }

        status["kubernetes"] = false;
        status["cpu"] = machine.CpuCount;
        status["memory"] = machine.Memory;
        status["disk"] = machine.Disk;
        return status;
    }
}
