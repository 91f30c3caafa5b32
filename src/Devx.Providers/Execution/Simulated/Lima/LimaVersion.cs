namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>The lima that is simulated.</summary>
internal static class LimaVersion
{
    /// <summary>Its version.</summary>
    public const string Number = "2.2.0";

    /// <summary>The nerdctl that it puts into new instances.</summary>
    public const string Nerdctl = "2.3.5";
}
