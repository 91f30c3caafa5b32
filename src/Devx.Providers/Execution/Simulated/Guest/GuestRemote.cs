namespace Devx.Providers.Execution.Simulated.Guest;

/// <summary>A command line in a guest that is the same program as on the host, and talks to the guest's own engine.</summary>
/// <param name="cli">The program.</param>
/// <param name="name">Its name.</param>
/// <param name="hostVariable">The variable that says where its engine is.</param>
internal sealed class GuestRemote(ISimulatedCli cli, string name, string hostVariable) : IGuestEngine
{
    /// <inheritdoc/>
    public Task<int> RunAsync(
        GuestSession session, IReadOnlyList<string> arguments, GuestOutput output, CancellationToken cancellationToken)
    {
        var request = new CommandRequest(name, arguments)
        {
            Environment = new Dictionary<string, string?>
            {
                [hostVariable] = $"unix://{session.Guest.Machine.Engine?.Socket}",
                ["DOCKER_CONTEXT"] = null,
            },
        };
        var process = new SimulatedProcess(
            session.Process.Computer, request, (text, isError) => (isError ? output.Error : output.Out)(text));
        return cli.RunAsync(process, cancellationToken);
    }
}
