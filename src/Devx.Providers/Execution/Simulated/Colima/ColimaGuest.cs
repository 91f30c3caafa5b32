using Devx.Providers.Execution.Simulated.Guest;
using Devx.Providers.Execution.Simulated.Lima;

namespace Devx.Providers.Execution.Simulated.Colima;

/// <summary>Runs a command in a profile's guest, and loses its exit code on the way as colima does.</summary>
internal static class ColimaGuest
{
    private static readonly TimeSpan Login = TimeSpan.FromMilliseconds(350);

    /// <summary>Runs it.</summary>
    /// <returns>0 or 1.</returns>
    public static async Task<int> RunAsync(ColimaRun run, IReadOnlyList<string> command, CancellationToken cancellationToken)
    {
        await run.Process.WorkAsync(Login, cancellationToken).ConfigureAwait(false);
        if (run.Instance is not { Machine.IsRunning: true } instance)
        {
            run.Process.WriteError($"ssh: connect to host 127.0.0.1 port {run.Machine?.SshPort ?? 0}: Connection refused\r\n");
            return run.Log.Fatal("exit status 255");
        }

        int exitCode = await new GuestSession(run.Process, LimaGuestSystem.Of(instance)).RunAsync(command, cancellationToken)
            .ConfigureAwait(false);
        return exitCode == 0 ? 0 : run.Log.Fatal($"exit status {exitCode}");
    }
}
