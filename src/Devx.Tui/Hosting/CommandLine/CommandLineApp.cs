using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using Devx.Tui.Terminal;

namespace Devx.Tui.Hosting.CommandLine;

/// <summary>Reads the arguments and starts what they ask for; wrong ones get one clear sentence and exit code 2.</summary>
internal sealed class CommandLineApp(IPrograms programs, TextWriter output, TextWriter error)
{
    private readonly Options _options = new();

    /// <summary>Runs the program that the arguments ask for.</summary>
    /// <returns>The exit code.</returns>
    public int Run(IReadOnlyList<string> arguments)
    {
        ParseResult result = Root().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count > 0)
        {
            return Refuse(string.Join(
                '\n', [.. result.Errors.Select(problem => problem.Message), $"Try {HelpFor(result.CommandResult.Command)}."]));
        }

        try
        {
            return result.Invoke(Invocation());
        }
        catch (WrongUseException exception)
        {
            return Refuse(exception.Message);
        }
    }

    // Without a timeout the library leaves signals alone: each program heeds them in its own way.
    private InvocationConfiguration Invocation() =>
        new() { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

    private RootCommand Root()
    {
        var root = new RootCommand(
            "One terminal dashboard for every local VM and container engine: podman, lima, colima, Docker, OrbStack.")
        {
            _options.Provider, _options.Interval, _options.Ascii, _options.ReadOnly, _options.DryRun,
            _options.Demo, _options.Faults, _options.Speed,
            Listing("list", "Print the machines of all providers", programs.ListMachinesAsync),
            Listing("providers", "Print the providers and where their programs are", programs.ListProvidersAsync),
            new MachineCommands(programs, _options).Create(),
            new RuntimeCommands(programs, _options).Exec(),
            new RuntimeCommands(programs, _options).Run(),
            FixTerminal(),
        };
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction(output);
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExitCodes((SynchronousCommandLineAction)help.Action!, output); // every help option has one
        root.SetAction(result => programs.Dashboard(_options.Dashboard(result)));
        return root;
    }

    private Command Listing(string name, string description, Func<ListingRequest, Task<int>> list)
    {
        var command = new Command(name, description) { _options.Json };
        command.SetAction((result, _) => list(_options.Listing(result)));
        return command;
    }

    private Command FixTerminal()
    {
        var command = new Command("fix-terminal", "Switch off what a crashed program left on: mouse reports, colours, the other screen");
        command.SetAction(_ => programs.FixTerminal());
        return command;
    }

    private static string HelpFor(Command command) => command.Parents.OfType<Command>().FirstOrDefault() switch
    {
        null => "devx-tui --help",
        RootCommand => $"devx-tui {command.Name} --help",
        { } parent => $"devx-tui {parent.Name} {command.Name} --help",
    };

    // What was typed comes back in these messages, and it may have been pasted from anywhere.
    private int Refuse(string message)
    {
        foreach (string line in message.Split('\n'))
        {
            error.WriteLine($"devx-tui: {CleanText.Line(line)}");
        }

        return ExitCodes.WrongUse;
    }

    private sealed class VersionAction(TextWriter output) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            string? version = typeof(VersionAction).Assembly
                .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
            output.WriteLine($"devx-tui {version?.Split('+')[0]}"); // without the commit that the SDK appends
            return ExitCodes.Done;
        }
    }
}
