using Devx.Providers.Contracts;
using Microsoft.Extensions.Logging;

namespace Devx.Tui.Monitoring;

/// <summary>Asks one question, one call at a time: publishes the answer or the failure, and knows what pause to make after it.</summary>
internal sealed class Asking(IQuestion question, MonitorContext context)
{
    private readonly Backoff _backoff = new();

    /// <summary>When it was asked last (a timestamp of the clock).</summary>
    public long AskedAt { get; private set; }

    /// <summary>The pause to make after a failure; null after an answer.</summary>
    public TimeSpan? Pause { get; private set; }

    /// <summary>How soon after an event to ask again. A storm of events must not become a storm of lists: at most a quarter of the time is spent on them.</summary>
    public TimeSpan Debounce { get; private set; } = MonitorTimes.Debounce;

    /// <summary>The next pause after a failure is a short one again.</summary>
    public void Forgive() => _backoff.Reset();

    public async Task AskAsync(CancellationToken cancellationToken)
    {
        AskedAt = context.Time.GetTimestamp();
        try
        {
            Action publish = await PatientCall.RunAsync(question.AskAsync, question.OnSlow, context.Time, cancellationToken);
            publish();
            Pause = null;
            _backoff.Reset();
            Debounce = DebounceFor(context.Time.GetElapsedTime(AskedAt));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            Log(exception);
            question.OnFailed(exception);
            Pause = _backoff.Next();
        }
    }

    private void Log(Exception exception)
    {
        if (exception is ProviderException { Failure: var failure })
        {
            context.Logger.LogWarning("{Subject} ({Failure}): {Problem}", question.Subject, failure, exception.Message);
        }
        else
        {
            context.Logger.LogError(exception, "{Subject} could not be asked", question.Subject);
        }
    }

    private static TimeSpan DebounceFor(TimeSpan answer) =>
        TimeSpan.FromTicks(Math.Clamp(answer.Ticks * 3, MonitorTimes.Debounce.Ticks, MonitorTimes.LongestDebounce.Ticks));
}
