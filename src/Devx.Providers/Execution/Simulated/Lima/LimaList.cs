using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Go;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary><c>limactl list</c>.</summary>
internal sealed class LimaList() : LimaCommand(
    ["list", "ls"], new FlagSet().Values("f,format", "l,filter", "yq").Switches("json", "q,quiet", "list-fields", "all-fields"))
{
    /// <inheritdoc/>
    public override Task<int> RunAsync(LimaRun run, CancellationToken cancellationToken) => Task.FromResult(List(run));

    private static int List(LimaRun run)
    {
        IReadOnlyList<LimaInstance> all = run.Home.Instances(run.Computer);
        if (run.Arguments.Has("list-fields"))
        {
            run.Process.Write(string.Concat(LimaFormat.FieldNames.Select(name => name + "\n")));
            return 0;
        }

        if (all.Count == 0 && run.Words.Count == 0)
        {
            run.Log.Warning("No instance found. Run `limactl create` to create an instance.");
            return 0;
        }

        string[] missing = [.. run.Words.Where(name => all.All(instance => instance.Name != name))];
        foreach (string name in missing)
        {
            run.Log.Warning($"No instance matching {name} found.");
        }

        int code = Print(run, run.Words.Count == 0 ? all : [.. all.Where(instance => run.Words.Contains(instance.Name))]);
        return code != 0 ? code : missing.Length > 0 ? run.Log.Fatal("unmatched instances") : 0;
    }

    private static int Print(LimaRun run, IReadOnlyList<LimaInstance> instances)
    {
        if (run.Arguments.Value("filter") is { } filter)
        {
            if (LimaFilter.Parse(filter) is not { } isWanted)
            {
                return run.Log.Fatal($"failed to parse expression: {filter}");
            }

            instances = [.. instances.Where(isWanted)];
        }

        if (run.Arguments.Has("quiet"))
        {
            run.Process.Write(string.Concat(instances.Select(instance => instance.Name + "\n")));
            return 0;
        }

        foreach (LimaInstance instance in instances.Where(instance => instance.Error is not null))
        {
            run.Log.Warning($"instance `{instance.Name}` has errors", ("errors", $"[{instance.Error}]"));
        }

        return Print(run, instances, run.Arguments.Has("json") ? "json" : run.Arguments.Value("format") ?? "table");
    }

    private static int Print(LimaRun run, IReadOnlyList<LimaInstance> instances, string format)
    {
        switch (format)
        {
            case "json" or "{{json .}}":
                run.Process.Write(string.Concat(instances.Select(instance => LimaInstanceJson.Write(instance) + "\n")));
                return 0;
            case "table":
                run.Process.Write(instances.Count == 0 ? "" : GoTable.Format([LimaTable.Header, .. instances.Select(LimaTable.Row)]));
                return 0;
            default:
                foreach (LimaInstance instance in instances)
                {
                    string text = LimaFormat.Apply(format, instance, out string? error);
                    if (error is not null)
                    {
                        return run.Log.Fatal(error);
                    }

                    run.Process.WriteLine(text);
                }

                return 0;
        }
    }
}
