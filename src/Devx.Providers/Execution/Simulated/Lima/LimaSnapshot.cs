using Devx.Providers.Execution.Simulated.Cobra;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary><c>limactl snapshot</c>, which only the qemu driver can do; the simulated instances are those of vz in this.</summary>
internal sealed class LimaSnapshot() : LimaCommand(["snapshot"], new FlagSet().Values("tag").Switches("q,quiet"))
{
    /// <inheritdoc/>
    public override (int Least, int Most) WordCount => (1, 2);

    /// <inheritdoc/>
    public override Task<int> RunAsync(LimaRun run, CancellationToken cancellationToken)
    {
        if (run.Words[0] is not ("create" or "apply" or "delete" or "list" or "ls"))
        {
            return Task.FromResult(run.Log.Fatal($"unknown command \"{run.Words[0]}\" for \"limactl snapshot\""));
        }

        run.Log.Warning("`limactl snapshot` is experimental");
        return Task.FromResult(
            run.Words.Count < 2 ? run.Log.Fatal("accepts 1 arg(s), received 0")
            : run.Find(run.Words[1]) is null ? run.FailMissing(run.Words[1])
            : run.Words[0] is not ("list" or "ls") && run.Arguments.Value("tag") is null ? run.Log.Fatal("expected tag")
            : run.Log.Fatal("unimplemented"));
    }
}
