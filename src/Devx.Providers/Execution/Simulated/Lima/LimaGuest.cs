namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>The user that lima makes in a guest after the one on the host.</summary>
/// <param name="User">Name.</param>
/// <param name="UserId">Number.</param>
/// <param name="Home">Home directory in the guest.</param>
internal sealed record LimaGuest(string User, int UserId, string Home)
{
    /// <summary>The guest user of a host.</summary>
    public static LimaGuest Of(HostPlatform host)
    {
        string user = host.HomeDirectory[(host.HomeDirectory.LastIndexOf('/') + 1)..];
        return new LimaGuest(user, host.System == HostSystem.MacOs ? 501 : 1000, $"/home/{user}.guest");
    }
}
