namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>What limactl prints without a command.</summary>
internal static class LimaUsage
{
    /// <summary>The commands there are.</summary>
    public static string Text(IEnumerable<LimaCommand> commands) =>
        "Lima: Linux virtual machines\n\nUsage:\n  limactl [command]\n\nAvailable Commands:\n"
        + string.Concat(commands.Select(command => $"  {command.Names[0]}\n"));
}
