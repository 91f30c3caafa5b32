using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary><c>limactl start</c>, which makes the instance when there is none of that name.</summary>
internal sealed class LimaStart() : LimaCommand(["start"], LimaFlags.Start(), LimaFlags.Numbers)
{
    private const string DefaultTemplate = "template:default";

    /// <inheritdoc/>
    public override (int Least, int Most) WordCount => (0, 1);

    /// <inheritdoc/>
    public override async Task<int> RunAsync(LimaRun run, CancellationToken cancellationToken)
    {
        string word = run.Words.Count > 0 ? run.Words[0] : run.Arguments.Value("name") ?? "default";
        bool isLocator = word.StartsWith("template:", StringComparison.Ordinal) || word.Contains('/', StringComparison.Ordinal);
        return isLocator || run.Find(word) is not { } instance
            ? await CreateAndStartAsync(run, word, isLocator, cancellationToken).ConfigureAwait(false)
            : await StartExistingAsync(run, instance, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<int> CreateAndStartAsync(LimaRun run, string word, bool isLocator, CancellationToken cancellationToken)
    {
        string? name = isLocator ? run.Arguments.Value("name") : word;
        if (LimaCreation.Plan(run, isLocator ? word : DefaultTemplate, name, out string error) is not { } creation)
        {
            return run.Log.Fatal(error);
        }

        if (!isLocator)
        {
            run.Log.Info($"Creating an instance `{word}` from {DefaultTemplate} (Not from template:{word})");
            run.Log.Warning($"This form is deprecated. Use `limactl create --name={word} {DefaultTemplate}` instead");
        }

        if (creation.Begin() is { } refusal)
        {
            return run.Log.Fatal(refusal);
        }

        LimaInstance instance = run.Find(creation.Name)!; // made by Begin
        run.Log.Info($"Starting the instance `{instance.Name}` with internal VM driver `{instance.Machine.VmType}`");
        await creation.DownloadAsync(cancellationToken).ConfigureAwait(false);
        return await BootAsync(run, instance, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<int> StartExistingAsync(LimaRun run, LimaInstance instance, CancellationToken cancellationToken)
    {
        if (instance.Error is { } problem && instance.Machine.State != SimulatedMachineState.Starting)
        {
            return FailBroken(run, instance, problem);
        }

        LimaChanges changes = LimaChanges.Read(run.Arguments);
        string? invalid = changes.Error;
        SimulatedMachine changed = changes.Apply(instance.Machine, out string? refused);
        if ((invalid ?? refused) is { } error)
        {
            return run.Log.Fatal(error);
        }

        run.Log.Info($"Using the existing instance `{instance.Name}`");
        if (!changes.IsEmpty)
        {
            run.Computer.Machines.Edit(instance.Machine, current => changes.Apply(current, out _));
        }

        if (instance.Status == "Running")
        {
            run.Log.Info($"The instance `{instance.Name}` is already running. Run `{instance.ShellCommand}` to open the shell.");
            return 0;
        }

        run.Log.Info($"Starting the instance `{instance.Name}` with internal VM driver `{instance.Machine.VmType}`");
        return await BootAsync(run, instance with { Machine = changed }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What a start of a broken instance says.</summary>
    public static int FailBroken(LimaRun run, LimaInstance instance, string problem)
    {
        run.Log.Error($"Instance \"{instance.Name}\" has configuration errors", ("error", problem));
        if (instance.ConfigurationError is not null)
        {
            return run.Log.Fatal($"instance \"{instance.Name}\" has configuration errors: {problem}");
        }

        run.Log.Info($"Using the existing instance `{instance.Name}`");
        return run.Log.Fatal($"errors inspecting instance: [{problem}]");
    }

    private static Task<int> BootAsync(LimaRun run, LimaInstance instance, CancellationToken cancellationToken) =>
        new LimaBoot(run.Process, run.Log).RunAsync(
            instance, run.Arguments.Value("timeout") is { } text ? GoDuration.Parse(text) : null, cancellationToken);
}
