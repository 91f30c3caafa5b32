namespace Devx.Tui.Tests.EndToEnd;

/// <summary>
/// The program under test: devx-tui in its demo, or the probe, which is its terminal layer alone and can be made to fail. Both open a
/// shell with <c>s</c> and leave with <c>q</c>.
/// </summary>
/// <param name="Command">How it is started.</param>
/// <param name="Ready">Text on its screen when it takes keys.</param>
internal sealed record Subject(IReadOnlyList<string> Command, string Ready)
{
    /// <summary>The program that ships, when the environment names it: the native binary in CI.</summary>
    public const string ProductVariable = "DEVX_TUI_BINARY";

    private const string ProbeVariable = "DEVX_PROBE_BINARY";

    /// <summary>The probe; the words are the program that <c>s</c> opens, <c>sh</c> when there are none.</summary>
    public static Subject Probe(params string[] child) => new([Binary(ProbeVariable, "devx-terminal-probe"), .. child], "ready");

    public static string Binary(string variable, string name) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } path ? path : Path.Combine(AppContext.BaseDirectory, name);

    /// <summary>Starts it and waits until it takes keys.</summary>
    public PtyProgram Start(int columns = 80, int rows = 24, IReadOnlyDictionary<string, string?>? environment = null)
    {
        PtyProgram program = PtyProgram.Run(Command, columns, rows, environment);
        program.Shows(Ready);
        return program;
    }
}
