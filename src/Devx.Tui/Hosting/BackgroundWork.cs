using Devx.Providers.Contracts;
using Devx.Tui.Commands;
using Devx.Tui.Terminal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Devx.Tui.Hosting;

/// <summary>Does what takes time on other threads, and brings its end to the UI thread. Ends with the program.</summary>
internal sealed class BackgroundWork(IUiLoop loop, IHostApplicationLifetime lifetime, ILogger<BackgroundWork> logger) : IBackgroundWork
{
    /// <inheritdoc/>
    public IDisposable Start<T>(Func<CancellationToken, Task<T>> work, Action<T> done, Action<ProviderException> failed) =>
        new Call<T>(work, done, failed, loop, logger, lifetime.ApplicationStopping);

    /// <summary>One piece of work. It is called off on the UI thread, where its end is told too, so that the two cannot meet.</summary>
    private sealed class Call<T> : IDisposable
    {
        private readonly Func<CancellationToken, Task<T>> _work;
        private readonly Action<T> _done;
        private readonly Action<ProviderException> _failed;
        private readonly IUiLoop _loop;
        private readonly ILogger _logger;
        private readonly CancellationTokenSource _cancellation;
        private bool _isDisposed;
        private bool _isOver;

        public Call(
            Func<CancellationToken, Task<T>> work, Action<T> done, Action<ProviderException> failed, IUiLoop loop,
            ILogger logger, CancellationToken stopping)
        {
            (_work, _done, _failed, _loop, _logger) = (work, done, failed, loop, logger);
            _cancellation = CancellationTokenSource.CreateLinkedTokenSource(stopping);

            // It cannot fail, and says itself when it is over.
            _ = Task.Run(RunAsync, CancellationToken.None);
        }

        public void Dispose()
        {
            _isDisposed = true;
            if (!_isOver)
            {
                _cancellation.Cancel();
            }
        }

        private async Task RunAsync()
        {
            Action end = await WorkAsync();
            _loop.Post(() => End(end));
        }

        /// <summary>Never fails.</summary>
        private async Task<Action> WorkAsync()
        {
            try
            {
                T result = await _work(_cancellation.Token);
                return () => _done(result);
            }
            catch (OperationCanceledException) when (_cancellation.IsCancellationRequested)
            {
                return () => { };
            }
            catch (ProviderException exception)
            {
                return () => _failed(exception);
            }
            catch (Exception exception)
            {
                _logger.LogError(exception, "What a dialog asked could not be answered");
                return () => _failed(new ProviderException(
                    ProviderFailure.Other, $"devx-tui could not go on: {exception.Message}", "The log of devx-tui has the details.",
                    innerException: exception));
            }
        }

        private void End(Action end)
        {
            if (!_isDisposed)
            {
                end();
            }

            _isOver = true;
            _cancellation.Dispose();
        }
    }
}
