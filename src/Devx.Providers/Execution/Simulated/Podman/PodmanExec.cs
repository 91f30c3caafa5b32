using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Guest;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary><c>podman exec</c> of the few programs that the simulated containers have, and <c>podman top</c>.</summary>
internal static class PodmanExec
{
    private static readonly TimeSpan Takes = TimeSpan.FromMilliseconds(150);
    private static readonly string[] Columns = ["USER", "PID", "PPID", "%CPU", "ELAPSED", "TTY", "TIME", "COMMAND"];

    /// <summary><c>podman exec</c>.</summary>
    public static async Task<int> RunAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        string name = run.Arguments.Words[0];
        if (run.Find(name) is not { } container)
        {
            return run.Fail($"no container with name or ID \"{name}\" found: no such container");
        }

        if (container.State != SimulatedContainerState.Running)
        {
            return run.Fail("can only create exec sessions on running containers: container state improper");
        }

        await run.Process.WorkAsync(Takes, cancellationToken).ConfigureAwait(false);
        string[] command = [.. run.Arguments.Words.Skip(1)];
        return new ContainerPrograms(run.Process, container).Run(command) ?? run.Fail(
            $"crun: executable file `{command[0]}` not found in $PATH: No such file or directory: "
            + "OCI runtime attempted to invoke a command that was not found\n"
            + "Error: read unixpacket @->/proc/self/fd/13/attach: read: connection reset by peer",
            127);
    }

    /// <summary><c>podman top</c>.</summary>
    public static Task<int> TopAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        string name = run.Arguments.Words[0];
        if (run.Find(name) is not { } container)
        {
            return Task.FromResult(run.Fail($"no container with name or ID \"{name}\" found: no such container"));
        }

        if (container.State != SimulatedContainerState.Running)
        {
            return Task.FromResult(run.Fail("top can only be used on running containers"));
        }

        TimeSpan elapsed = run.Process.Now - (container.StartedAt ?? run.Process.Now);
        run.Process.Write(PodmanTable.Format(
            [.. Columns.Select(column => (column, column))],
            [
                new JsonObject
                {
                    ["USER"] = "root",
                    ["PID"] = "1",
                    ["PPID"] = "0",
                    ["%CPU"] = "0.000",
                    ["ELAPSED"] = $"{(int)elapsed.TotalMinutes}m{elapsed.Seconds}s",
                    ["TTY"] = "?",
                    ["TIME"] = "0s",
                    ["COMMAND"] = string.Join(' ', container.Command),
                },
            ]));
        return Task.FromResult(0);
    }
}
