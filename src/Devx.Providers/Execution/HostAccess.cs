namespace Devx.Providers.Execution;

/// <summary>Everything a provider needs of the one computer it works on: the real one, or a simulated one in memory.</summary>
/// <param name="Runner">Runs programs.</param>
/// <param name="Terminal">Runs programs on the caller's terminal.</param>
/// <param name="Files">Reads the few files worth reading.</param>
/// <param name="Time">The clock.</param>
/// <param name="Platform">What kind of computer it is.</param>
public sealed record HostAccess(
    ICommandRunner Runner, IInteractiveRunner Terminal, IHostFiles Files, TimeProvider Time, HostPlatform Platform);
