using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Lima;

namespace Devx.Providers.Execution.Simulated.Colima;

/// <summary><c>colima ssh-config</c>.</summary>
internal sealed class ColimaSshConfig() : ColimaCommand(["ssh-config"], "ssh-config [profile] [flags]", new FlagSet())
{
    /// <inheritdoc/>
    public override Task<int> RunAsync(ColimaRun run, CancellationToken cancellationToken)
    {
        if (run.Instance is not { } instance)
        {
            string file = $"{run.Folders.LimaHome.Directory}/{run.Profile.Instance}/ssh.config";
            return Task.FromResult(run.Log.Fatal(
                $"error retrieving ssh config: error retrieving Lima SSH config file for profile '{run.Profile.Instance}': "
                + $"open {file}: no such file or directory"));
        }

        run.Process.WriteLine(LimaSsh.Configuration(instance).Replace(instance.Hostname, instance.Name, StringComparison.Ordinal));
        return Task.FromResult(0);
    }
}
