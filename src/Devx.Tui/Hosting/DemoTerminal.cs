using Devx.Providers.Execution;

namespace Devx.Tui.Hosting;

/// <summary>The terminal of the demo for scripts: nobody can type at a simulated program, but what it prints is shown.</summary>
internal sealed class DemoTerminal(ICommandRunner runner, TextWriter output, TextWriter error) : IInteractiveRunner
{
    /// <inheritdoc/>
    public async Task<int> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        CommandResult result = await runner.RunAsync(request with { Timeout = Timeout.InfiniteTimeSpan }, cancellationToken);
        await output.WriteAsync(result.StandardOutput);
        await error.WriteAsync(result.StandardError);
        return result.ExitCode;
    }
}
