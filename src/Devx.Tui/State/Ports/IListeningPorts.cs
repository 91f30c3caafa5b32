namespace Devx.Tui.State.Ports;

/// <summary>Looks which ports are taken on this computer, by whatever program.</summary>
internal interface IListeningPorts
{
    /// <summary>All of them; null where this computer does not tell.</summary>
    IReadOnlyList<ListeningPort>? Read();
}
