namespace Devx.Providers.Detection;

/// <summary>A provider that exists for this system and was not found.</summary>
/// <param name="Name">podman, lima, colima, docker or orbstack.</param>
/// <param name="SearchedFolders">Where its program was looked for, in order.</param>
/// <param name="InstallHint">One sentence that says how to install it here.</param>
public sealed record UndetectedProvider(string Name, IReadOnlyList<string> SearchedFolders, string InstallHint);
