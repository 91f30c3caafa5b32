namespace Devx.Tui.State;

/// <summary>The provider for new machines and where the choice comes from (option, variable, settings file, only one installed).</summary>
internal sealed record DefaultProvider(string Name, string Source);
