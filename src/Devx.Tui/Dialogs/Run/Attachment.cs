using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;
using Devx.Tui.Handoff;
using Devx.Tui.State;

namespace Devx.Tui.Dialogs.Run;

/// <summary>How our terminal and a container go together.</summary>
/// <param name="Request">What gets the terminal, with the keys that come back.</param>
/// <param name="IsDangerous">True when the key that people come back with ends the container.</param>
internal sealed record Attachment(HandoffRequest Request, bool IsDangerous)
{
    /// <summary>docker 20.10 and podman leave at the first; docker 28 ends at the third, and says so.</summary>
    private const string Interrupt = "ctrl-c up to 3 times";

    /// <summary>docker 20.10 and 28 and podman 4.3 end with one of these when they are left by their keys or by ctrl-c.</summary>
    private static readonly int[] LeavingCodes = [0, 1, 130];

    public static Attachment Of(ContainerRef container, IContainerSessions sessions, ContainerDetails details)
    {
        // Only through a terminal can keys be held back from the program, and only where it reads what is typed.
        bool hasKeys = details is { HasTerminal: true, HasInput: true };
        string hint = hasKeys ? $"{sessions.DetachKeys} leaves it running, ctrl-c goes to its program"
            : !sessions.InterruptLeaves ? "ctrl-c stops it"
            : details.HasInput ? $"{Interrupt} leaves it running, ctrl-d ends its input"
            : $"{Interrupt} leaves it running, keys do not reach it";
        return new Attachment(
            new HandoffRequest($"attach {container.FullName}", hint, sessions.Attach(container.Container.Info))
            {
                LeavingCodes = LeavingCodes,
            },
            IsDangerous: !hasKeys && !sessions.InterruptLeaves);
    }
}
