using Devx.Providers.Execution;
using Devx.Providers.Planning;
using Devx.Tui.State;

namespace Devx.Tui.Operations;

/// <summary>Writes down what the steps of one operation do: steps at once, output a few times a second.</summary>
internal sealed class OperationRecorder : IProgress<OperationProgress>, IDisposable
{
    private static readonly TimeSpan OutputInterval = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private readonly long _number;
    private readonly OperationBoard _board;
    private readonly TimeProvider _time;
    private readonly Throttle _output;
    private readonly OutputTail _tail = new();
    private StepList _steps = StepList.Empty;

    public OperationRecorder(long number, OperationBoard board, TimeProvider time)
    {
        (_number, _board, _time) = (number, board, time);
        _output = new Throttle(OutputInterval, time, Publish);
    }

    /// <summary>The steps as they are now.</summary>
    public IReadOnlyList<StepSnapshot> Steps
    {
        get
        {
            lock (_gate)
            {
                return _steps.Steps;
            }
        }
    }

    /// <summary>Shows further steps, which are reported from now on.</summary>
    public void Begin(IEnumerable<StepSnapshot> steps) => Change(list => list.Followed(steps));

    /// <inheritdoc/>
    public void Report(OperationProgress value)
    {
        if (value.Line is { } line)
        {
            Add(line);
        }
        else
        {
            Change(list => list.Reached(value.StepIndex, _time.GetUtcNow()));
        }
    }

    /// <summary>A step has begun beside those that run.</summary>
    public void Begin(int index) => Change(list => list.Begun(index, _time.GetUtcNow()));

    /// <summary>A step has ended, whatever becomes of the others.</summary>
    public void End(int index, StepPhase phase, string? note = null) =>
        Change(list => list.Ended(index, phase, note, _time.GetUtcNow()));

    /// <summary>A line that a command printed.</summary>
    public void Add(OutputLine line)
    {
        lock (_gate)
        {
            _tail.Add(line);
        }

        _output.Touch();
    }

    /// <summary>Adds a line of our own to the output.</summary>
    public void Say(string line)
    {
        lock (_gate)
        {
            _tail.Add(new OutputLine(line, IsError: false));
        }

        Publish();
    }

    /// <summary>The steps have ended.</summary>
    /// <param name="last">What became of the one that ran.</param>
    /// <param name="failed">The command that failed, where it is known.</param>
    public void End(StepPhase last, string? failed = null) => Change(list => list.Ended(last, failed, _time.GetUtcNow()));

    /// <inheritdoc/>
    public void Dispose()
    {
        _output.Dispose();
        Publish();
    }

    private void Change(Func<StepList, StepList> change)
    {
        lock (_gate)
        {
            _steps = change(_steps);
        }

        Publish();
    }

    // Inside the lock, so that an older state never comes after a newer one.
    private void Publish()
    {
        lock (_gate)
        {
            IReadOnlyList<StepSnapshot> steps = _steps.Steps;
            IReadOnlyList<OutputLine> lines = _tail.Lines;
            long forgotten = _tail.Forgotten;
            _board.Change(_number, operation => operation with { Steps = steps, Output = lines, ForgottenLines = forgotten });
        }
    }
}
