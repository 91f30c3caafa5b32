using Devx.Providers.Execution.Simulated.Cobra;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary><c>limactl network list</c>: the networks that lima brings along.</summary>
internal sealed class LimaNetwork() : LimaCommand(["network"], new FlagSet().Switches("json"))
{
    private const string All =
        """
        {"name":"bridged","mode":"bridged","interface":"en0"}
        {"name":"host","mode":"host","gateway":"192.168.106.1","dhcpEnd":"192.168.106.254","netmask":"255.255.255.0"}
        {"name":"shared","mode":"shared","gateway":"192.168.105.1","dhcpEnd":"192.168.105.254","netmask":"255.255.255.0"}
        {"name":"user-v2","mode":"user-v2","gateway":"192.168.104.1","netmask":"255.255.255.0"}

        """;

    /// <inheritdoc/>
    public override Task<int> RunAsync(LimaRun run, CancellationToken cancellationToken)
    {
        if (run.Words is not [("list" or "ls")] || !run.Arguments.Has("json"))
        {
            return Task.FromResult(run.Log.Fatal($"unknown command \"{string.Join(' ', run.Words)}\" for \"limactl network\""));
        }

        run.Process.Write(All);
        return Task.FromResult(0);
    }
}
