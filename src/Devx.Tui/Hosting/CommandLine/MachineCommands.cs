using System.CommandLine;
using Devx.Providers.Contracts;
using Devx.Providers.Planning;

namespace Devx.Tui.Hosting.CommandLine;

/// <summary><c>devx-tui machine …</c>: every operation on machines, for scripts.</summary>
internal sealed class MachineCommands(IPrograms programs, Options options)
{
    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Do it without asking, whatever it costs" };

    public Command Create() => new("machine", "Make, start, stop, change and remove machines, and run commands in them")
    {
        Init(),
        Operation("start", "Start a machine", name => new StartMachine(name)),
        Stop(),
        Operation("restart", "Stop and start a machine", name => new RestartMachine(name), _yes),
        Operation("sleep", "Give a machine's memory back; on podman, lima and colima that is a stop", name => new SleepMachine(name), _yes),
        Resize(),
        Operation("remove", "Remove a machine with its disk", name => new RemoveMachine(name), _yes),
        Operation("default", "Make a machine the default of its provider", name => new SetDefaultMachine(name)),
        Ssh(),
        Inspect(),
    };

    private Command Operation(string name, string description, Func<string, MachineOperation> operation, params Option[] own)
    {
        Argument<MachineId> machine = MachineArgument.Create();
        var command = new Command(name, description) { machine, options.Json };
        Array.ForEach(own, command.Options.Add);
        command.SetAction((result, _) => StartAsync(result, result.GetRequiredValue(machine), operation));
        return command;
    }

    private Command Init()
    {
        var values = new InitValues();
        Argument<MachineId> machine = MachineArgument.Create();
        var command = new Command("init", "Make a machine, and start it") { machine, options.Json };
        foreach (Option option in values.All)
        {
            command.Options.Add(option);
        }

        command.SetAction((result, _) => StartAsync(
            result, result.GetRequiredValue(machine), name => new InitMachine(values.Read(result, name))));
        return command;
    }

    private Command Resize()
    {
        Argument<MachineId> machine = MachineArgument.Create();
        Option<int?> cpus = CountOption.Create("--cpus", "Virtual cores");
        Option<ByteSize?> memory = SizeOption.Create("--memory", "Memory");
        Option<ByteSize?> disk = SizeOption.Create("--disk", "Disk; it can only grow");
        var command = new Command("resize", "Change a machine's cpus, memory or disk; one that runs is restarted where that is needed")
        {
            machine, cpus, memory, disk, options.Json, _yes,
        };
        command.Validators.Add(result =>
        {
            if (new Option[] { cpus, memory, disk }.All(option => result.GetResult(option) is null))
            {
                result.AddError("Say what to change: --cpus, --memory or --disk.");
            }
        });
        command.SetAction((result, _) => StartAsync(
            result, result.GetRequiredValue(machine),
            name => new ResizeMachine(name, result.GetValue(cpus), result.GetValue(memory), result.GetValue(disk))));
        return command;
    }

    private Command Stop()
    {
        var target = new Argument<string?>(MachineArgument.Form)
        {
            Description = "The machine, for example lima/dev; with --all a provider, or nothing for all of them",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var all = new Option<bool>("--all") { Description = "Stop every running machine" };
        var force = new Option<bool>("--force") { Description = "Stop a machine that does not listen any more" };
        var command = new Command("stop", "Stop a machine, or all of them") { target, all, force, options.Json, _yes };
        command.Validators.Add(result =>
        {
            if (StopProblem(result.GetValue(target), result.GetValue(all), result.GetValue(force)) is { } problem)
            {
                result.AddError(problem);
            }
        });
        command.SetAction((result, _) => result.GetValue(all)
            ? programs.StopAllAsync(new StopAllRequest(result.GetValue(target), result.GetValue(_yes), options.Script(result)))
            : StartAsync(
                result, MachineId.Parse(result.GetValue(target)!)!.Value, // the validator has seen to both
                name => new StopMachine(name, result.GetValue(force))));
        return command;
    }

    private static string? StopProblem(string? target, bool isAll, bool isForced) => (target, isAll) switch
    {
        (null, false) => $"Say which machine, as {MachineArgument.Form}, or --all.",
        ({ } word, false) when MachineId.Parse(word) is null => MachineArgument.Problem(word),
        ({ } word, true) when word.Contains('/', StringComparison.Ordinal) => $"With --all comes a provider or nothing, not \"{word}\".",
        (_, true) when isForced => "--force is for one machine, not for all.",
        _ => null,
    };

    private Command Ssh()
    {
        Argument<MachineId> machine = MachineArgument.Create();
        var words = new Argument<string[]>("COMMAND")
        {
            Description = "The program and its arguments, for example: -- uname -a",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("ssh", "Run a command in a machine; its exit code is passed on") { machine, words, options.Json };
        command.SetAction((result, _) => programs.SshAsync(new ArgumentsRequest(
            result.GetRequiredValue(machine), result.GetRequiredValue(words), options.Script(result))));
        return command;
    }

    private Command Inspect()
    {
        Argument<MachineId> machine = MachineArgument.Create();
        var raw = new Option<bool>("--raw") { Description = "Print the provider's own description" };
        var command = new Command("inspect", "Print what is known of a machine") { machine, raw, options.Json };
        command.SetAction((result, _) => programs.InspectAsync(
            new InspectRequest(result.GetRequiredValue(machine), result.GetValue(raw), options.Script(result))));
        return command;
    }

    private Task<int> StartAsync(ParseResult result, MachineId machine, Func<string, MachineOperation> operation) => programs.OperateAsync(
        new OperationRequest(machine.Provider, operation(machine.Name), result.GetValue(_yes), options.Script(result)));
}
