using Devx.Providers.Execution.Simulated;
using Devx.Providers.Execution.Simulated.Faults;

namespace Devx.Tui.Hosting;

/// <summary>Reads the file that says what goes wrong in the demo.</summary>
internal static class DemoFaults
{
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
            computer.Faults.Add(FaultScript.Parse(File.ReadAllText(path)));
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
}
