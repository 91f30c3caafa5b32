using Devx.Providers.Contracts;
using Devx.Tui.Hosting.CommandLine;

namespace Devx.Tui.Hosting.Scripting;

/// <summary>Runs a program in a machine. When it ran, its exit code is ours, whatever it is.</summary>
internal static class SshScript
{
    /// <exception cref="ProviderException">The program was not reached.</exception>
    public static async Task<ScriptOutcome> RunAsync(Provider provider, ArgumentsRequest request, CancellationToken cancellationToken)
    {
        try
        {
            string output = await provider.Machines.SshAsync(request.Machine.Name, request.Arguments, cancellationToken);
            return ScriptOutcome.Done with { Output = output };
        }
        catch (DryRunException end)
        {
            return ScriptOutcome.Shown([end.Request]);
        }
        catch (ProviderException failure) when (failure is { Failure: ProviderFailure.Other, Result: { } result })
        {
            // No error of the provider's own: these are the program's words and its exit code.
            return new ScriptOutcome(ScriptEnd.Done, result.ExitCode) { Output = result.StandardOutput, Errors = result.StandardError };
        }
    }
}
