using System.ComponentModel;
using System.Diagnostics;
using CliWrap;

namespace Devx.Providers.Execution.Local;

/// <summary>Starts programs: the only place that knows how a request becomes a process.</summary>
internal sealed class ChildLauncher(
    HostPlatform platform, IProcessTable processes, LivingChildren living, RunnerLimits limits, TimeProvider time)
{
    private readonly string? _path = platform.Variable("PATH");
    private readonly NeutralFolder _folder = new(platform);
    private readonly OwnSession _session = new(platform.System, platform.Variable("PATH"));

    /// <summary>Starts a program without a terminal: empty standard input, its output goes to the sinks.</summary>
    /// <param name="request">What to start.</param>
    /// <param name="output">Takes standard output.</param>
    /// <param name="errors">Takes standard error.</param>
    /// <param name="unwanted">Says that nobody wants more output.</param>
    /// <exception cref="CommandException">It could not be started.</exception>
    public ChildProcess Start(CommandRequest request, IOutputSink output, IOutputSink errors, CancellationToken unwanted)
    {
        string program = Find(request);
        IReadOnlyList<string> commandLine =
            _session.IsFor(request) ? _session.CommandLine(program, request.Arguments) : [program, .. request.Arguments];
        var exited = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Command command = Cli.Wrap(commandLine[0])
            .WithWorkingDirectory(request.WorkingDirectory ?? _folder.Ensure())
            .WithEnvironmentVariables(ChildEnvironment.For(request, program, _path))
            .WithStandardInputPipe(PipeSource.Null)
            .WithStandardOutputPipe(Pipe(output, exited.Task, unwanted))
            .WithStandardErrorPipe(Pipe(errors, exited.Task, unwanted))
            .WithValidation(CommandResultValidation.None);
        return Start(request, command, info => AddArguments(info, commandLine), exited);
    }

    /// <summary>Starts a program on our own terminal.</summary>
    /// <exception cref="CommandException">It could not be started.</exception>
    public ChildProcess StartOnTerminal(CommandRequest request)
    {
        string program = Find(request);
        Command command = Cli.Wrap(program)
            .WithWorkingDirectory(request.WorkingDirectory ?? Directory.GetCurrentDirectory())
            .WithEnvironmentVariables(request.Environment)
            .WithValidation(CommandResultValidation.None);
        return Start(
            request, command,
            info =>
            {
                info.RedirectStandardInput = info.RedirectStandardOutput = info.RedirectStandardError = false;
                AddArguments(info, [program, .. request.Arguments]);
            },
            new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
    }

    private ChildProcess Start(CommandRequest request, Command command, Action<ProcessStartInfo> configure, TaskCompletionSource exited)
    {
        var givenUp = new CancellationTokenSource();
        try
        {
            CommandTask<CliWrap.CommandResult> run = command.ExecuteAsync(
                configure, process => Watch(process, exited), givenUp.Token, CancellationToken.None);
            var tree = new ProcessTree(run.ProcessId, processes);
            living.Add(tree);
            return new ChildProcess(run.Task, exited.Task, tree, living, new ChildStopper(limits, time), givenUp, time);
        }
        catch (Win32Exception exception)
        {
            givenUp.Dispose();
            int error = (exception.InnerException as Win32Exception ?? exception).NativeErrorCode;
            throw NotStarted(request, new Win32Exception(error).Message, exception);
        }
    }

    private string Find(CommandRequest request)
    {
        // The kernel ends an argument at the first null character: the rest would silently be missing.
        if (request.Arguments.Any(argument => argument.Contains('\0', StringComparison.Ordinal)))
        {
            throw NotStarted(request, "an argument contains a null character");
        }

        if (request.WorkingDirectory is { } folder && !Directory.Exists(folder))
        {
            throw NotStarted(request, $"the folder {folder} is not there");
        }

        string? path = request.Environment.TryGetValue("PATH", out string? own) ? own : _path;
        return ProgramPath.Find(request.Program, path) ?? throw NotStarted(request, ProgramPath.Problem(request.Program));
    }

    private PipeTarget Pipe(IOutputSink sink, Task exited, CancellationToken unwanted) => PipeTarget.Create(async (pipe, givenUp) =>
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(unwanted, givenUp);
        await new PipeReader(sink, exited, limits).ReadAsync(pipe, ending.Token).ConfigureAwait(false);
    });

    // A list is handed to the child as it is; CliWrap's own way is to quote it into one string that .NET splits again.
    private static void AddArguments(ProcessStartInfo info, IReadOnlyList<string> commandLine)
    {
        foreach (string argument in commandLine.Skip(1))
        {
            info.ArgumentList.Add(argument);
        }
    }

    private static void Watch(Process process, TaskCompletionSource exited)
    {
        process.Exited += (_, _) => exited.TrySetResult();
        if (process.HasExited)
        {
            exited.TrySetResult();
        }
    }

    private static CommandException NotStarted(CommandRequest request, string reason, Exception? cause = null) =>
        new(CommandFailure.NotStarted, request, reason, null, cause);
}
