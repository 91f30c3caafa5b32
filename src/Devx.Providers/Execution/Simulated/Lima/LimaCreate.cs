namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary><c>limactl create</c>.</summary>
internal sealed class LimaCreate() : LimaCommand(["create"], LimaFlags.Create(), LimaFlags.Numbers)
{
    /// <inheritdoc/>
    public override (int Least, int Most) WordCount => (0, 1);

    /// <inheritdoc/>
    public override async Task<int> RunAsync(LimaRun run, CancellationToken cancellationToken)
    {
        if (run.Arguments.Has("list-templates"))
        {
            run.Process.Write(string.Concat(LimaTemplateNames.All.Select(name => name + "\n")));
            return 0;
        }

        if (run.Arguments.Has("list-drivers"))
        {
            run.Process.Write(string.Concat(LimaDrivers.Of(run.Computer.Platform).Select(name => name + "\n")));
            return 0;
        }

        string locator = run.Words.Count > 0 ? run.Words[0] : "template:default";
        if (LimaCreation.Plan(run, locator, run.Arguments.Value("name"), out string error) is not { } creation)
        {
            return run.Log.Fatal(error);
        }

        if (creation.Begin() is { } refusal)
        {
            return run.Log.Fatal(refusal);
        }

        await creation.DownloadAsync(cancellationToken).ConfigureAwait(false);
        run.Log.Info($"Run `limactl start {creation.Name}` to start the instance.");
        return 0;
    }
}
