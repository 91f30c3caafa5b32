using System.Text;

namespace Devx.Providers.Execution.Simulated;

/// <summary>Collects what a simulated program prints, as text and line by line.</summary>
internal sealed class SimulatedOutput(Action<OutputLine>? onLine = null)
{
    private readonly Lock _lock = new();
    private readonly StringBuilder _output = new(), _error = new();
    private int _outputLine, _errorLine;

    /// <summary>Everything on standard output.</summary>
    public string Output
    {
        get
        {
            lock (_lock)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Everything on standard error.</summary>
    public string Error
    {
        get
        {
            lock (_lock)
            {
                return _error.ToString();
            }
        }
    }

    /// <summary>Takes a piece of output.</summary>
    public void Write(string text, bool isError)
    {
        lock (_lock)
        {
            if (onLine is null)
            {
                (isError ? _error : _output).Append(text);
                return;
            }

            Take(isError ? _error : _output, ref isError ? ref _errorLine : ref _outputLine, text, isError, onLine);
        }
    }

    /// <summary>Gives out a last line that has no line end.</summary>
    public void End()
    {
        lock (_lock)
        {
            if (onLine is not null && _output.Length > _outputLine)
            {
                onLine(new OutputLine(_output.ToString(_outputLine, _output.Length - _outputLine), false));
            }

            if (onLine is not null && _error.Length > _errorLine)
            {
                onLine(new OutputLine(_error.ToString(_errorLine, _error.Length - _errorLine), true));
            }
        }
    }

    private static void Take(StringBuilder buffer, ref int lineStart, string text, bool isError, Action<OutputLine> onLine)
    {
        buffer.Append(text);
        string rest = buffer.ToString(lineStart, buffer.Length - lineStart);
        int end;
        while ((end = rest.IndexOf('\n', StringComparison.Ordinal)) >= 0)
        {
            onLine(new OutputLine(rest[..end], isError));
            rest = rest[(end + 1)..];
            lineStart += end + 1;
        }

        // A stream may run for days: only standard error is kept, for its tail.
        if (!isError && lineStart > 0)
        {
            buffer.Remove(0, lineStart);
            lineStart = 0;
        }
    }
}
