namespace Devx.Tui.Commands.Engines;

/// <summary>What a confirmation lets one choose.</summary>
/// <param name="IsForced">True to do it to what is in use too.</param>
/// <param name="WithVolumes">True to remove anonymous volumes with their container.</param>
/// <param name="Signal">The signal to send, without SIG.</param>
internal sealed record EngineOptions(bool IsForced = false, bool WithVolumes = false, string Signal = EngineOptions.Deadly)
{
    /// <summary>The signal that no program survives.</summary>
    public const string Deadly = "KILL";
}
