namespace Devx.Providers.Execution.Simulated.Guest;

/// <summary>The program of a container engine that is installed in a guest.</summary>
internal interface IGuestEngine
{
    /// <summary>Runs it.</summary>
    /// <returns>Its exit code.</returns>
    Task<int> RunAsync(GuestSession session, IReadOnlyList<string> arguments, GuestOutput output, CancellationToken cancellationToken);
}
