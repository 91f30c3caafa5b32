using System.CommandLine;
using Devx.Providers.Contracts;

namespace Devx.Tui.Hosting.CommandLine;

/// <summary><c>devx-tui exec</c> and <c>run</c>: the command line of the container engine that belongs to a machine.</summary>
internal sealed class RuntimeCommands(IPrograms programs, Options options)
{
    private const string Passed = "What docker, podman or nerdctl is told, for example: -- ";

    public Command Exec() => Create(
        "exec", "Run docker, podman or nerdctl of a machine, without a terminal; its exit code is passed on", "ps --all",
        programs.ExecAsync, options.Json);

    public Command Run() => Create(
        "run", "The same on your terminal, for what is interactive", "run -it --rm alpine sh", programs.RunAsync);

    private Command Create(
        string name, string description, string example, Func<ArgumentsRequest, Task<int>> start, params Option[] own)
    {
        Argument<MachineId> machine = MachineArgument.Create();
        var arguments = new Argument<string[]>("ARGS") { Description = Passed + example, Arity = ArgumentArity.OneOrMore };
        var command = new Command(name, description) { machine, arguments };
        Array.ForEach(own, command.Options.Add);
        command.SetAction((result, _) => start(new ArgumentsRequest(
            result.GetRequiredValue(machine), result.GetRequiredValue(arguments), options.Script(result))));
        return command;
    }
}
