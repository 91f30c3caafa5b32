using System.Runtime.CompilerServices;
using Terminal.Gui.App;
using Terminal.Gui.Drivers;

namespace Devx.Tui.Terminal;

/// <summary>
/// Puts our input and output below Terminal.Gui. Its only door is a private field, read without reflection and therefore also in a native
/// binary; another version may have closed it, then the stock driver does the work: slower, but right.
/// </summary>
internal sealed class EventDriver(PollInput input, FrameOutput output) : AnsiComponentFactory
{
    public override IInput<char> CreateInput() => input;

    public override IOutput CreateOutput() => output;

    /// <summary>Before <c>Init</c>. False when this version of Terminal.Gui has no such door.</summary>
    public bool TryAttach(IApplication application)
    {
        try
        {
            Factory(application) = this;
            return true;
        }
        catch (Exception exception) when (exception is MissingFieldException or TypeLoadException)
        {
            return false;
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_componentFactory")]
    private static extern ref IComponentFactory Factory(
        [UnsafeAccessorType("Terminal.Gui.App.ApplicationImpl, Terminal.Gui")] object application);
}
