using System.Runtime.ExceptionServices;
using Devx.Tui.Terminal;
using Microsoft.Extensions.Hosting;

namespace Devx.Tui.Hosting;

/// <summary>
/// Starts the host's services when the first frame is on the screen: the programs of the providers would compete with it for the
/// processor, and the frame would come 50 ms later.
/// </summary>
internal sealed class LateStart(IHost host, IUiLoop loop)
{
    private Task _started = Task.CompletedTask;

    /// <summary>What is posted before the loop runs comes after its first frame.</summary>
    public void Arrange() => loop.Post(() => _started = Task.Run(StartAsync));

    /// <summary>Completes when the start is over, however it went.</summary>
    public Task Ended => _started;

    private async Task StartAsync()
    {
        try
        {
            await host.StartAsync();
        }
        catch (OperationCanceledException)
        {
            // The user left while it was starting.
        }
        catch (Exception exception)
        {
            loop.Post(ExceptionDispatchInfo.Capture(exception).Throw);
        }
    }
}
