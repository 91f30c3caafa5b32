namespace Devx.Tui.State;

/// <summary>Remembers the list of containers until something in it changes: a thousand are ordered once, not for every look at them.</summary>
internal sealed class ListMemory
{
    private ContainerRows? _containers;

    /// <summary>How often containers were put in order.</summary>
    public int Orderings { get; private set; }

    public ContainerRows Containers(AppSnapshot snapshot, UiState ui)
    {
        ContainerScope scope = ContainerScope.Of(snapshot, ui, _containers?.Scope);
        ContainerChoice choice = ContainerChoice.Of(ui);
        if (_containers is not { } known || known.Scope != scope || known.Choice != choice)
        {
            _containers = ContainerList.Of(scope, choice);
            Orderings++;
        }

        return _containers;
    }
}
