using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Limactl;

/// <summary>Reads what <c>limactl shell</c> left behind: its exit code is the command's own, or 1 and a fatal line, or ssh's 255.</summary>
internal static class LimactlShell
{
    /// <summary>How long a person's command may take.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromMinutes(10);

    private const int SshFailed = 255;

    /// <summary>The command's standard output.</summary>
    /// <exception cref="ProviderException">The command was not reached, or its exit code was not 0.</exception>
    public static string Answer(CommandResult result) => result.IsSuccess ? result.StandardOutput : throw Explain(result);

    private static ProviderException Explain(CommandResult result)
    {
        if (result.ExitCode == 1 && LogLine.LastFailure(result.StandardError) is not null
            && ErrorPattern.Find(LimactlErrors.Known, result) is { } known)
        {
            return known;
        }

        string last = result.StandardError.TrimEnd().Split('\n')[^1].Trim();
        return result.ExitCode == SshFailed
            ? new ProviderException(
                ProviderFailure.EngineDown, $"ssh could not reach the guest, or the command ended with exit code 255. {last}".TrimEnd(),
                "If the machine has just been started, wait until it is ready.", result)
            : new ProviderException(
                ProviderFailure.Other, $"The command ended with exit code {result.ExitCode}. {last}".TrimEnd(), null, result);
    }
}
