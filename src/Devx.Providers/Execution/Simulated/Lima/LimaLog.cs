using Devx.Providers.Execution.Simulated.Go;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>What limactl says: on standard error of its own, and on standard output of the colima that runs it.</summary>
/// <param name="process">Where it is printed.</param>
/// <param name="isJson">True with <c>--log-format json</c>.</param>
/// <param name="isOutput">True when it goes to standard output.</param>
internal sealed class LimaLog(SimulatedProcess process, bool isJson = false, bool isOutput = false)
{
    /// <summary>Says something.</summary>
    public void Info(string message, params IReadOnlyList<(string Key, string Value)> fields) => Write("info", message, fields);

    /// <summary>Says something that is odd.</summary>
    public void Warning(string message, params IReadOnlyList<(string Key, string Value)> fields) => Write("warning", message, fields);

    /// <summary>Says something that is wrong.</summary>
    public void Error(string message, params IReadOnlyList<(string Key, string Value)> fields) => Write("error", message, fields);

    /// <summary>Says why it gives up.</summary>
    /// <returns>The exit code, always 1.</returns>
    public int Fatal(string message)
    {
        Write("fatal", message, []);
        return 1;
    }

    /// <summary>Prints text that is no log line, in whatever format the log is.</summary>
    public void Plain(string text)
    {
        if (isOutput)
        {
            process.Write(text);
        }
        else
        {
            process.WriteError(text);
        }
    }

    private void Write(string level, string message, IReadOnlyList<(string Key, string Value)> fields)
    {
        var line = new GoLogLine(process.Now, level, message, fields);
        Plain((isJson ? line.ToJson() : line.ToText()) + "\n");
    }
}
