using System.Globalization;
using Devx.Providers.Planning;
using Devx.Tui.Terminal;

namespace Devx.Tui.Hosting.Scripting;

/// <summary>Tells on standard error what is being done: the steps with their times, and what their programs print.</summary>
internal sealed class ScriptProgress(TextWriter error, TimeProvider time) : IProgress<OperationProgress>
{
    private IReadOnlyList<OperationStep> _steps = [];
    private long _startedAt;
    private bool _isRunning;

    /// <summary>From now on the steps of this plan are reported.</summary>
    public void Begin(OperationPlan plan) => _steps = plan.Steps;

    /// <inheritdoc/>
    public void Report(OperationProgress value)
    {
        if (value.Line is { } line)
        {
            Say($"    {line.Text}");
            return;
        }

        End();
        (_startedAt, _isRunning) = (time.GetTimestamp(), true);
        Say(value.StepIndex < _steps.Count
            ? $"{value.StepIndex + 1}/{_steps.Count} {_steps[value.StepIndex].Title}: {_steps[value.StepIndex].Command}"
            : "reading back whether it was done");
    }

    /// <summary>The last step has ended.</summary>
    public void End()
    {
        if (_isRunning)
        {
            _isRunning = false;
            Say(string.Create(CultureInfo.InvariantCulture, $"    {time.GetElapsedTime(_startedAt).TotalSeconds:0.0} s"));
        }
    }

    /// <summary>One more sentence.</summary>
    public void Say(string sentence) => error.WriteLine(CleanText.Line(sentence));
}
