using System.Runtime.CompilerServices;
using Devx.Providers.Execution;
using Xunit;

namespace Devx.Testing;

/// <summary>
/// Answers exact commands with prepared output. An unexpected command fails the test at once, <see cref="AssertAllRan"/> one never run.
/// </summary>
public sealed class ScriptedCommandRunner : ICommandRunner
{
    private readonly List<Entry> _entries = [];
    private readonly List<CommandRequest> _ran = [];
    private readonly Lock _lock = new();

    /// <summary>What was run, in order.</summary>
    public IReadOnlyList<CommandRequest> Ran
    {
        get
        {
            lock (_lock)
            {
                return [.. _ran];
            }
        }
    }

    /// <summary>Answers a command (program and arguments, compared exactly) each time it is run.</summary>
    public ScriptedCommandRunner On(IReadOnlyList<string> command, string output = "", string error = "", int exitCode = 0)
    {
        _entries.Add(new Entry(command, request => new CommandResult(request, exitCode, output, error, TimeSpan.FromMilliseconds(1))));
        return this;
    }

    /// <summary>Answers a command with a recording of it; the recording's own arguments need not be the same.</summary>
    public ScriptedCommandRunner On(IReadOnlyList<string> command, Recording recording) =>
        On(command, recording.StandardOutput, recording.StandardError, recording.ExitCode);

    /// <summary>Answers a command with different outputs, one after the other; the last one stays.</summary>
    public ScriptedCommandRunner OnSequence(IReadOnlyList<string> command, params (string Output, string Error, int ExitCode)[] answers)
    {
        int next = 0;
        _entries.Add(new Entry(command, request =>
        {
            (string output, string error, int exitCode) = answers[Math.Min(next++, answers.Length - 1)];
            return new CommandResult(request, exitCode, output, error, TimeSpan.FromMilliseconds(1));
        }));
        return this;
    }

    /// <summary>Lets a command fail before it has a result.</summary>
    public ScriptedCommandRunner Fails(IReadOnlyList<string> command, CommandFailure failure)
    {
        _entries.Add(new Entry(command, request => throw new CommandException(failure, request, failure.ToString())));
        return this;
    }

    /// <summary>Fails the test when an expected command was never run.</summary>
    public void AssertAllRan() => Assert.All(
        _entries, entry => Assert.True(entry.Count > 0, $"never run: {string.Join(' ', entry.Command)}"));

    /// <inheritdoc/>
    public Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            _ran.Add(request);
            string[] command = [request.Program, .. request.Arguments];
            Entry? entry = _entries.LastOrDefault(candidate => candidate.Command.SequenceEqual(command));
            Assert.True(entry is not null, $"unexpected command: [{string.Join(", ", command)}]");
            entry.Count++;
            return Task.FromResult(entry.Answer(request));
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<OutputLine> StreamAsync(
        CommandRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        CommandResult result = await RunAsync(request, cancellationToken);
        foreach (string line in Lines(result.StandardOutput))
        {
            yield return new OutputLine(line, false);
        }

        foreach (string line in Lines(result.StandardError))
        {
            yield return new OutputLine(line, true);
        }

        if (!result.IsSuccess)
        {
            throw new CommandException(CommandFailure.StreamFailed, request, $"exit code {result.ExitCode}", result);
        }
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.TrimEnd('\n').Split('\n');

    private sealed record Entry(IReadOnlyList<string> Command, Func<CommandRequest, CommandResult> Answer)
    {
        public int Count { get; set; }
    }
}
