namespace Devx.Providers.Contracts;

/// <summary>A provider whose program was found on this computer. Found does not mean usable: its state comes later.</summary>
/// <param name="Name">podman, lima, colima, docker or orbstack.</param>
/// <param name="BinaryPath">Full path of its program.</param>
/// <param name="Version">What the program says of itself without any daemon; null when it would not say.</param>
/// <param name="Problem">Why it would not say its version (refuses root, crashed, too slow), null when it did.</param>
public sealed record DetectedProvider(string Name, string BinaryPath, string? Version, string? Problem = null);
