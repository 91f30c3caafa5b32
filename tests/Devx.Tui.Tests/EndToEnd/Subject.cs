namespace Devx.Tui.Tests.EndToEnd;

/// <summary>
/// The program under test: devx-tui in its demo, or the probe, which is its terminal layer alone and can be made to fail. Both open a
/// shell with <c>s</c> and leave with <c>q</c>.
/// </summary>
/// <param name="Command">How it is started.</param>
/// <param name="Ready">Text on its screen when it takes keys.</param>
/// <param name="Title">Text that is always on its screen, and never on that of a shell.</param>
/// <param name="ShellReady">Text on the screen when its shell takes keys.</param>
internal sealed record Subject(IReadOnlyList<string> Command, string Ready, string Title, string ShellReady)
{
    /// <summary>The program that ships; the environment may name another binary, as the native one in CI.</summary>
    public static Subject Product => new(
        [Binary("DEVX_TUI_BINARY", "devx-tui"), "--demo", "--provider", "lima"], "▌   dev  ", "─ Machines", "simulated $");

    /// <summary>The probe; the words are the program that <c>s</c> opens, <c>sh</c> when there are none.</summary>
    public static Subject Probe(params string[] child) =>
        new([Binary("DEVX_PROBE_BINARY", "devx-terminal-probe"), .. child], "ready", "┌┤probe├", "\n$");

    /// <summary>Starts it and waits until it takes keys.</summary>
    public PtyProgram Start(int columns = 80, int rows = 24, IReadOnlyDictionary<string, string?>? environment = null)
    {
        PtyProgram program = PtyProgram.Run(Command, columns, rows, environment);
        program.Shows(Ready);
        return program;
    }

    /// <summary>Starts it and opens its shell.</summary>
    public PtyProgram OpenShell()
    {
        PtyProgram program = Start();
        program.Type("s").Shows(ShellReady);
        return program;
    }

    private static string Binary(string variable, string name) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } path ? path : Path.Combine(AppContext.BaseDirectory, name);
}
