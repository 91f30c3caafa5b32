using Devx.Tui.Commands;
using Devx.Tui.State;

namespace Devx.Tui.Dialogs;

/// <summary>Opens the providers once when there is more than one and nobody ever chose.</summary>
internal sealed class FirstChoice(SnapshotStore snapshots, IDefaultProviderChoice choice, IPrompts prompts)
{
    private bool _isAsked;

    public void Check()
    {
        if (!_isAsked && snapshots.Current is { IsDetected: true, Providers.Count: > 1 } && choice.Current is null)
        {
            _isAsked = true;
            prompts.ShowProviders();
        }
    }
}
