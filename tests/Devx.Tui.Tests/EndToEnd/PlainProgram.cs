using System.Diagnostics;

namespace Devx.Tui.Tests.EndToEnd;

/// <summary>The program that ships, run as scripts run it: no terminal anywhere.</summary>
/// <param name="ExitCode">What it exited with.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Error">What it said on standard error.</param>
internal sealed record PlainProgram(int ExitCode, string Output, string Error)
{
    public static async Task<PlainProgram> RunAsync(params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Subject.Product.Command[0], arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["XDG_STATE_HOME"] = Path.Combine(AppContext.BaseDirectory, "state");
        start.Environment.Remove("DEVX_PROVIDER");
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new PlainProgram(process.ExitCode, await output, await error);
    }
}
