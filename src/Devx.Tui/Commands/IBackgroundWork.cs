using Devx.Providers.Contracts;

namespace Devx.Tui.Commands;

/// <summary>Lets dialogs ask what takes time without holding up the screen.</summary>
internal interface IBackgroundWork
{
    /// <summary>Starts work away from the UI thread; its end comes back on the UI thread.</summary>
    /// <param name="work">What takes time.</param>
    /// <param name="done">Takes the result.</param>
    /// <param name="failed">Takes the failure.</param>
    /// <returns>Disposing it cancels the work; nothing is called back afterwards.</returns>
    IDisposable Start<T>(Func<CancellationToken, Task<T>> work, Action<T> done, Action<ProviderException> failed);
}
