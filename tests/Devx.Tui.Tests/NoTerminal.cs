using System.Runtime.CompilerServices;

namespace Devx.Tui.Tests;

/// <summary>Keeps Terminal.Gui away from the terminal of whoever runs the tests.</summary>
internal static class NoTerminal
{
    // Terminal.Gui reads the variable the first time a driver is made, so it is set before any test.
#pragma warning disable CA2255 // this assembly is the program
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Detach() => Environment.SetEnvironmentVariable("DisableRealDriverIO", "1");
}
