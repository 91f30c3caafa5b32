using System.Globalization;
using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Lima;

namespace Devx.Providers.Execution.Simulated.Colima;

/// <summary><c>colima list</c>: lima's states, and a runtime only where one was set up.</summary>
internal sealed class ColimaList() : ColimaCommand(["list", "ls"], "list [flags]", new FlagSet().Switches("j,json"))
{
    private static readonly string[] Header = ["PROFILE", "STATUS", "ARCH", "CPUS", "MEMORY", "DISK", "RUNTIME", "ADDRESS"];

    /// <inheritdoc/>
    public override Task<int> RunAsync(ColimaRun run, CancellationToken cancellationToken)
    {
        IReadOnlyList<LimaInstance> instances = run.Folders.LimaHome.Instances(run.Computer);
        if (run.Arguments.Words.Count > 0 || run.Arguments.Value("profile") is not null
            || run.Process.Variable("COLIMA_PROFILE") is not null)
        {
            instances = [.. instances.Where(instance => instance.Name == run.Profile.Instance)];
            if (instances.Count == 0)
            {
                return Task.FromResult(run.Log.Fatal("error retrieving instances: exit status 1"));
            }
        }

        if (run.Arguments.Has("json"))
        {
            run.Process.Write(string.Concat(instances.Select(instance => GoJson.Line(Entry(instance)) + "\n")));
            return Task.FromResult(0);
        }

        if (instances.Count == 0)
        {
            run.Log.Warning("No instance found. Run `colima start` to create an instance.");
        }

        run.Process.Write(GoTable.Format([Header, .. instances.Select(Row)]));
        return Task.FromResult(0);
    }

    private static JsonObject Entry(LimaInstance instance)
    {
        bool isReadable = instance.ConfigurationError is null;
        var entry = new JsonObject { ["name"] = instance.Machine.Name };
        if (isReadable)
        {
            entry["status"] = instance.Status;
            entry["arch"] = instance.Machine.Architecture;
            entry["cpus"] = instance.Machine.CpuCount;
            entry["memory"] = instance.Machine.Memory;
        }

        string? runtime = ColimaMachine.ListedRuntime(instance.Machine);
        entry["disk"] = Disk(instance, runtime);
        if (runtime is not null)
        {
            entry["runtime"] = runtime;
        }

        return entry;
    }

    private static string[] Row(LimaInstance instance)
    {
        bool isReadable = instance.ConfigurationError is null;
        string? runtime = ColimaMachine.ListedRuntime(instance.Machine);
        return
        [
            instance.Machine.Name, instance.Status, isReadable ? instance.Machine.Architecture : "",
            isReadable ? instance.Machine.CpuCount.ToString(CultureInfo.InvariantCulture) : "0",
            isReadable ? GoSize.Binary(instance.Machine.Memory) : "0B", GoSize.Binary(Disk(instance, runtime)), runtime ?? "", "",
        ];
    }

    // The data disk's size is known only when the containers have been set up; until then it is that of the root disk.
    private static long Disk(LimaInstance instance, string? runtime) => runtime is null ? instance.RootDisk : instance.Machine.Disk;
}
