using Devx.Providers.Execution.Simulated.Cobra;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary><c>limactl show-ssh</c>.</summary>
internal sealed class LimaShowSsh() : LimaCommand(["show-ssh"], new FlagSet().Values("f,format"))
{
    /// <inheritdoc/>
    public override (int Least, int Most) WordCount => (1, 1);

    /// <inheritdoc/>
    public override Task<int> RunAsync(LimaRun run, CancellationToken cancellationToken)
    {
        if (run.Find(run.Words[0]) is not { } instance)
        {
            return Task.FromResult(run.FailMissing(run.Words[0]));
        }

        run.Log.Warning($"`limactl show-ssh` is deprecated. Instead, use `ssh -F {instance.SshConfigFile} {instance.Hostname}`.");
        run.Process.Write(run.Arguments.Value("format") == "config"
            ? string.Join('\n', LimaSsh.Configuration(instance).Split('\n').Skip(3))
            : LimaSsh.Command(instance) + "\n");
        return Task.FromResult(0);
    }
}
