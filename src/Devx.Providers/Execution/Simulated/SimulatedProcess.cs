using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated;

/// <summary>One run of a simulated program: what it was given and where it prints.</summary>
internal sealed class SimulatedProcess(SimulatedComputer computer, CommandRequest request, Action<string, bool> write)
{
    /// <summary>The computer it runs on.</summary>
    public SimulatedComputer Computer { get; } = computer;

    /// <summary>All that exists there now.</summary>
    public SimulatedState State => Computer.State;

    /// <summary>Its arguments.</summary>
    public IReadOnlyList<string> Arguments => request.Arguments;

    /// <summary>The time.</summary>
    public DateTimeOffset Now => Computer.Time.GetUtcNow();

    /// <summary>An environment variable; null when it is unset or empty.</summary>
    public string? Variable(string name) =>
        request.Environment.TryGetValue(name, out string? value)
            ? string.IsNullOrEmpty(value) ? null : value
            : Computer.Platform.Variable(name);

    /// <summary>Prints text as it is.</summary>
    public void Write(string text) => write(text, false);

    /// <summary>Prints a line.</summary>
    public void WriteLine(string text) => write(text + "\n", false);

    /// <summary>Prints text on standard error.</summary>
    public void WriteError(string text) => write(text, true);

    /// <summary>Prints a line on standard error and gives the exit code back.</summary>
    public int Fail(int exitCode, string line)
    {
        write(line + "\n", true);
        return exitCode;
    }

    /// <summary>Takes some time, at the computer's pace.</summary>
    public Task WorkAsync(TimeSpan duration, CancellationToken cancellationToken) => Computer.WorkAsync(duration, cancellationToken);
}
