namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary>The program <c>open</c> of macOS, as far as it opens Docker Desktop.</summary>
internal sealed class OpenCli : ISimulatedCli
{
    /// <inheritdoc/>
    public Task<int> RunAsync(SimulatedProcess process, CancellationToken cancellationToken)
    {
        string application = process.Arguments.SkipWhile(argument => argument != "-a").Skip(1).FirstOrDefault("");
        if (application != "Docker" || process.State.Find("docker", DockerDesktop.MachineName) is not { } machine)
        {
            return Task.FromResult(process.Fail(1, $"Unable to find application named '{application}'"));
        }

        process.Computer.Machines.BeginStart(machine, DockerDesktop.StartTakes);
        return Task.FromResult(0);
    }
}
