namespace Devx.Providers.Execution.Simulated.Guest;

/// <summary>The docker command line in a guest: the same program as on the host, talking to the guest's own engine.</summary>
internal sealed class GuestDocker(ISimulatedCli docker) : IGuestEngine
{
    /// <inheritdoc/>
    public Task<int> RunAsync(GuestSession session, IReadOnlyList<string> arguments, GuestOutput output, CancellationToken cancellationToken)
    {
        var request = new CommandRequest("docker", arguments)
        {
            Environment = new Dictionary<string, string?>
            {
                ["DOCKER_HOST"] = $"unix://{session.Guest.Machine.Engine?.Socket}", ["DOCKER_CONTEXT"] = null,
            },
        };
        var process = new SimulatedProcess(
            session.Process.Computer, request, (text, isError) => (isError ? output.Error : output.Out)(text));
        return docker.RunAsync(process, cancellationToken);
    }
}
