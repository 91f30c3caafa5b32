namespace Devx.Providers.Execution.Simulated.Guest;

/// <summary>A mounted disk of a guest.</summary>
/// <param name="Device">Its device.</param>
/// <param name="Size">Bytes it holds.</param>
/// <param name="Used">Bytes in use.</param>
/// <param name="Place">Where it is mounted.</param>
internal sealed record GuestMount(string Device, long Size, long Used, string Place);
