namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary><c>limactl edit</c>, without the editor that it would open on a terminal.</summary>
internal sealed class LimaEdit() : LimaCommand(["edit"], LimaFlags.Edit(), LimaFlags.Numbers)
{
    /// <inheritdoc/>
    public override (int Least, int Most) WordCount => (0, 1);

    /// <inheritdoc/>
    public override Task<int> RunAsync(LimaRun run, CancellationToken cancellationToken)
    {
        string name = run.Words.Count > 0 ? run.Words[0] : "default";
        if (run.Find(name) is not { } instance)
        {
            return Task.FromResult(run.Log.Fatal($"instance `{name}` not found"));
        }

        if (instance.Status == "Running")
        {
            return Task.FromResult(run.Log.Fatal("cannot edit a running instance"));
        }

        if (instance.ConfigurationError is not null)
        {
            return Task.FromResult(run.Log.Fatal(
                "bad file '': yaml: while parsing a flow sequence at <unknown position>: line 1: did not find expected ',' or ']'"));
        }

        return !Apply(run, instance) ? Task.FromResult(1)
            : run.Arguments.Has("start") ? StartAsync(run, name, cancellationToken)
            : Task.FromResult(0);
    }

    /// <summary>Makes the changes that the flags ask for.</summary>
    /// <returns>False when they are refused; the reason has been said.</returns>
    private static bool Apply(LimaRun run, LimaInstance instance)
    {
        LimaChanges changes = LimaChanges.Read(run.Arguments);
        if (changes is { IsEmpty: true, Error: null })
        {
            run.Log.Info("Aborting, as requested by saving the file with empty content");
            return true;
        }

        var changed = changes.Apply(instance.Machine, out string? invalid);
        if (changes.Error is not null || invalid is not null)
        {
            run.Log.Fatal(changes.Error ?? $"the YAML is invalid, saved the buffer as `lima.REJECTED.yaml`: {invalid}");
            return false;
        }

        if (LimaInstanceJson.WriteConfig(instance with { Machine = changed }) == LimaInstanceJson.WriteConfig(instance)
            && changed.Properties.SequenceEqual(instance.Machine.Properties))
        {
            run.Log.Info("Aborting, no changes made to the instance");
            return true;
        }

        run.Computer.Machines.Edit(instance.Machine, machine => changes.Apply(machine, out _));
        run.Log.Info($"Instance `{instance.Name}` configuration edited");
        return true;
    }

    private static async Task<int> StartAsync(LimaRun run, string name, CancellationToken cancellationToken)
    {
        LimaInstance instance = run.Find(name)!; // it was just edited
        run.Log.Info($"Starting the instance `{name}` with internal VM driver `{instance.Machine.VmType}`");
        return await new LimaBoot(run.Process, run.Log).RunAsync(instance, null, cancellationToken).ConfigureAwait(false);
    }
}
