using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Planning;

namespace Devx.Providers.Tests.Documentation;

/// <summary>What an operation does with a machine on one computer: its commands, or why there are none, and what is good to know.</summary>
/// <param name="IsPossible">Whether it can be done.</param>
/// <param name="Commands">What is run.</param>
/// <param name="Notes">Whole sentences.</param>
internal sealed record DocumentedOperation(bool IsPossible, IReadOnlyList<string> Commands, IReadOnlyList<string> Notes)
{
    private const string NewName = "NEW";

    /// <summary>A sentence with more of its words told already says nothing new.</summary>
    private const double MostRepeated = 0.6;

    /// <summary>They keep output readable for us, and podman at the hypervisor that the machine was made with.</summary>
    private static readonly string[] Unimportant = ["NO_COLOR", "LC_ALL", "CONTAINERS_MACHINE_PROVIDER"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Asks the provider's own capabilities and plans; a verb of null is reading the raw description.</summary>
    public static async Task<DocumentedOperation> OfAsync(DocumentedMachine documented, DocumentedHost host, MachineVerb? verb)
    {
        bool isUp = verb is not (MachineVerb.Init or MachineVerb.Start);
        (IVmProvider provider, List<CommandRequest> ran) = await documented.OnAsync(host, isUp);
        MachineInfo machine = await provider.InspectAsync(documented.Name, Cancel);
        if (verb is not { } asked)
        {
            await provider.InspectRawAsync(documented.Name, Cancel);
            return new DocumentedOperation(true, [Text(ran[^1])], []);
        }

        bool concernsNone = asked == MachineVerb.Init && documented.Name == DocumentedMachine.AnyName;
        Capability capability = provider.CapabilityOf(asked, concernsNone ? null : machine);
        if (!capability.IsPossible)
        {
            string reason = capability.Reason ?? throw new InvalidOperationException($"{asked} is refused without a reason");
            return new DocumentedOperation(false, [], [reason]);
        }

        return asked == MachineVerb.Ssh
            ? new DocumentedOperation(true, [Text(provider.LoginCommand(machine))], [.. Sentences(capability)])
            : await PlannedAsync(provider, Operation(asked, machine), capability);
    }

    private static async Task<DocumentedOperation> PlannedAsync(IVmProvider provider, MachineOperation operation, Capability capability)
    {
        OperationPlan plan = await provider.PlanAsync(operation, Cancel);
        return new DocumentedOperation(
            true, [.. plan.Steps.Select(step => Text(step.Command))], WithoutRepetition([.. Sentences(capability), .. plan.Notes]));
    }

    /// <summary>Dialog and plan are read apart in the program and may say a thing twice; a page that shows both need not.</summary>
    private static List<string> WithoutRepetition(IEnumerable<string> notes)
    {
        var told = new List<string>();
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string note in notes)
        {
            string[] its = note.Split([' ', ':', ';', ',', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
            if (its.Count(words.Contains) < MostRepeated * its.Length)
            {
                told.Add(note);
                words.UnionWith(its);
            }
        }

        return told;
    }

    private static IEnumerable<string> Sentences(Capability capability) => capability.Reason is { } reason ? [reason] : [];

    private static MachineOperation Operation(MachineVerb verb, MachineInfo machine)
    {
        string name = machine.Id.Name;
        return verb switch
        {
            MachineVerb.Init => new InitMachine(new InitOptions
            {
                Name = NewName,
                CpuCount = 4,
                Memory = ByteSize.FromGiB(8),
                Disk = ByteSize.FromGiB(80),
            }),
            MachineVerb.Start => new StartMachine(name),
            MachineVerb.Stop => new StopMachine(name),
            MachineVerb.StopAll => new StopAllMachines(),
            MachineVerb.Restart => new RestartMachine(name),
            MachineVerb.Remove => new RemoveMachine(name),
            MachineVerb.Sleep => new SleepMachine(name),
            MachineVerb.Resize => new ResizeMachine(
                name, 4, ByteSize.FromGiB(8), name == DocumentedMachine.AnyName ? ByteSize.FromGiB(80) : null),
            MachineVerb.SetDefault => new SetDefaultMachine(name),
            MachineVerb.Ssh => throw new InvalidOperationException("a login is no operation"),
        };
    }

    /// <summary>The command as a person would type it.</summary>
    private static string Text(CommandRequest command) => (command with
    {
        Program = Path.GetFileName(command.Program),
        Environment = command.Environment.Where(pair => !Unimportant.Contains(pair.Key)).ToDictionary(),
    }).ToString();
}
