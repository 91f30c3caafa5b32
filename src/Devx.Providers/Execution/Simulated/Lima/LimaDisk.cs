using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Go;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary><c>limactl disk list</c>: the data disks that colima makes are the only ones there are.</summary>
internal sealed class LimaDisk() : LimaCommand(["disk"], new FlagSet().Switches("json"))
{
    /// <inheritdoc/>
    public override Task<int> RunAsync(LimaRun run, CancellationToken cancellationToken)
    {
        if (run.Words is not [("list" or "ls"), ..])
        {
            return Task.FromResult(run.Log.Fatal($"unknown command \"{string.Join(' ', run.Words)}\" for \"limactl disk\""));
        }

        IEnumerable<LimaInstance> owners = run.Home.Instances(run.Computer).Where(instance => instance.IsOfColima);
        run.Process.Write(string.Concat(owners.Select(Line)));
        return Task.FromResult(0);
    }

    private static string Line(LimaInstance owner) => GoJson.Line(new JsonObject
    {
        ["name"] = owner.Name,
        ["size"] = owner.Machine.Disk,
        ["format"] = "raw",
        ["dir"] = $"{owner.Home.Directory}/_disks/{owner.Name}",
        ["instance"] = owner.Machine.IsRunning ? owner.Name : "",
        ["instanceDir"] = owner.Machine.IsRunning ? owner.Directory : "",
        ["mountPoint"] = $"/mnt/lima-{owner.Name}",
    }) + "\n";
}
