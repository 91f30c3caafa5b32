using System.CommandLine;
using System.CommandLine.Invocation;

namespace Devx.Tui.Hosting.CommandLine;

/// <summary>The help of a command, and below it what the exit codes mean.</summary>
internal sealed class HelpWithExitCodes(SynchronousCommandLineAction help, TextWriter output) : SynchronousCommandLineAction
{
    private const string ExitCodes =
        """
        Exit codes:
          0    done
          1    a fault of devx-tui
          2    wrong use, or nobody agreed to what it costs
          3    there is no such machine
          4    the provider refused
          5    the provider did not answer in time
          6    the provider is not available
          130  called off with ctrl-c
          ssh, exec and run: the exit code of what was run
        """;

    /// <summary>What is missing besides matters to nobody who asks for help.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int exitCode = help.Invoke(parseResult);
        foreach (string line in ExitCodes.Split('\n'))
        {
            output.WriteLine(line.TrimEnd('\r'));
        }

        return exitCode;
    }
}
