using Devx.Providers.Containers.KernelUsage;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Planning;

/// <summary>Asks a computer how much memory it has: Linux by a file, macOS by its own small program.</summary>
internal static class HostMemory
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>All of its memory.</summary>
    /// <exception cref="ProviderException">It does not say.</exception>
    public static async Task<ByteSize> ReadAsync(HostAccess host, CancellationToken cancellationToken) =>
        new ProcFiles(host.Files).MemoryTotal()
        ?? (host.Platform.System switch
        {
            HostSystem.Linux => null,
            HostSystem.MacOs => await AskAsync(host.Runner, cancellationToken).ConfigureAwait(false),
        })
        ?? throw new ProviderException(ProviderFailure.Other, "This computer does not say how much memory it has.");

    private static async Task<ByteSize?> AskAsync(ICommandRunner runner, CancellationToken cancellationToken)
    {
        var request = new CommandRequest("sysctl", "-n", "hw.memsize") { Timeout = Limit };
        try
        {
            CommandResult result = await runner.RunAsync(request, cancellationToken).ConfigureAwait(false);
            return result.IsSuccess ? ByteSize.Parse(result.StandardOutput.Trim()) : throw Failures.Unknown(result);
        }
        catch (CommandException exception)
        {
            throw Failures.From(exception);
        }
    }
}
