using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Guest;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary><c>limactl shell</c>: flags end at the instance's name, and the exit code is the command's own.</summary>
internal sealed class LimaShell() : LimaCommand(
    ["shell"], FlagSet.UpToFirstWord().Values("workdir", "shell").Switches("preserve-env", "reconnect", "start", "sync"))
{
    private const int SshFailed = 255;
    private static readonly TimeSpan Login = TimeSpan.FromMilliseconds(110);

    /// <inheritdoc/>
    public override (int Least, int Most) WordCount => (1, int.MaxValue);

    /// <inheritdoc/>
    public override async Task<int> RunAsync(LimaRun run, CancellationToken cancellationToken)
    {
        string name = run.Words[0];
        if (run.Find(name) is not { } instance)
        {
            return run.Log.Fatal($"instance `{name}` does not exist, run `limactl create {name}` to create a new instance");
        }

        if (instance.Status == "Stopped")
        {
            return run.Log.Fatal($"instance `{name}` is stopped, run `limactl start {name}` to start the instance");
        }

        if (instance.Error is { } problem)
        {
            run.Log.Error($"Instance `{name}` has configuration errors", ("error", problem));
            if (instance.ConfigurationError is not null)
            {
                return run.Log.Fatal($"instance `{name}` has no configuration");
            }
        }

        return await EnterAsync(run, instance, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<int> EnterAsync(LimaRun run, LimaInstance instance, CancellationToken cancellationToken)
    {
        if (!await IsUpAsync(run, instance, cancellationToken).ConfigureAwait(false) || run.Find(instance.Name) is not { } now)
        {
            run.Process.WriteError($"Connection closed by 127.0.0.1 port {instance.Machine.SshPort}\r\n");
            return SshFailed;
        }

        await run.Process.WorkAsync(Login, cancellationToken).ConfigureAwait(false);
        string[] command = [.. run.Words.Skip(1).SkipWhile((word, index) => index == 0 && word == "--").SkipWhile(IsAssignment)];
        if (run.Arguments.Has("reconnect"))
        {
            run.Log.Info($"Exiting ssh session for the instance `{instance.Name}`");
        }

        return await new GuestSession(run.Process, LimaGuestSystem.Of(now, run.Arguments.Value("workdir")))
            .RunAsync(command, cancellationToken).ConfigureAwait(false);
    }

    // ssh reaches the port at once and waits there until the guest answers; it never does in one that is broken.
    private static async Task<bool> IsUpAsync(LimaRun run, LimaInstance instance, CancellationToken cancellationToken)
    {
        using SimulatedWatch watch = run.Computer.Watch(run.Process.Now);
        while (run.Find(instance.Name)?.Machine.State is SimulatedMachineState.Starting or SimulatedMachineState.Broken)
        {
            await watch.Next.ReadAsync(cancellationToken).ConfigureAwait(false);
        }

        return run.Find(instance.Name)?.Machine.State == SimulatedMachineState.Running;
    }

    // Leading words with = are taken for variables of the command.
    private static bool IsAssignment(string word) => word.Contains('=', StringComparison.Ordinal);
}
