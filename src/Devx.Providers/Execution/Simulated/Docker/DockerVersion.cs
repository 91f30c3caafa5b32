namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary>The docker command line that is simulated.</summary>
internal static class DockerVersion
{
    /// <summary>Its version.</summary>
    public const string Client = "28.5.2";

    /// <summary>The version of the API it speaks.</summary>
    public const string Api = "1.51";

    /// <summary>The commit it was built from.</summary>
    public const string Commit = "ecc6942";
}
