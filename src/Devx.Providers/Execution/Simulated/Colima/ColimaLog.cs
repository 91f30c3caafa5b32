using Devx.Providers.Execution.Simulated.Go;

namespace Devx.Providers.Execution.Simulated.Colima;

/// <summary>What colima itself says, always on standard error.</summary>
internal sealed class ColimaLog(SimulatedProcess process)
{
    /// <summary>Says something.</summary>
    /// <param name="message">What.</param>
    /// <param name="context">The part of the work it belongs to: vm, docker, containerd.</param>
    public void Info(string message, string? context = null) => Write("info", message, context);

    /// <summary>Says something that is odd.</summary>
    public void Warning(string message, string? context = null) => Write("warning", message, context);

    /// <summary>Says why it gives up.</summary>
    /// <returns>The exit code, always 1.</returns>
    public int Fatal(string message)
    {
        Write("fatal", message, null);
        return 1;
    }

    private void Write(string level, string message, string? context)
    {
        IReadOnlyList<(string, string)> fields = context is null ? [] : [("context", context)];
        process.WriteError(new GoLogLine(process.Now, level, message, fields).ToText() + "\n");
    }
}
