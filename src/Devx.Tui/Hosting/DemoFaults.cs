using Devx.Providers.Execution.Simulated;
using Devx.Providers.Execution.Simulated.Faults;

namespace Devx.Tui.Hosting;

/// <summary>Reads the file that says what goes wrong in the demo.</summary>
internal static class DemoFaults
{
    private const string EveryProgram = "*";

    /// <param name="path">The file; null for a demo in which all goes well.</param>
    /// <param name="computer">Where it goes wrong.</param>
    /// <exception cref="WrongUseException">The file cannot be read, or says something that cannot be understood.</exception>
    public static void Load(string? path, SimulatedComputer computer)
    {
        if (path is null)
        {
            return;
        }

        try
        {
            FaultScript script = FaultScript.Parse(File.ReadAllText(path));
            RequirePrograms(script, computer);
            computer.Faults.Add(script);
        }
        catch (FormatException exception)
        {
            throw new WrongUseException($"{path}: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException($"--faults {path} cannot be read: {exception.Message}", exception);
        }
    }

    // A misspelt name would be a fault that never happens.
    private static void RequirePrograms(FaultScript script, SimulatedComputer computer)
    {
        string[] known = [.. computer.ProgramNames.Distinct().Order(StringComparer.Ordinal)];
        if (script.Lines.FirstOrDefault(line => line.Fault.Program != EveryProgram && !known.Contains(line.Fault.Program)) is { } line)
        {
            throw new FormatException(
                $"line {line.Number}: there is no program \"{line.Fault.Program}\" in the demo. It has {string.Join(", ", known)}; "
                + $"{EveryProgram} stands for all.");
        }
    }
}
