using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary><c>limactl clone</c> and <c>limactl rename</c>: silent when they succeed, and both lose the protection.</summary>
internal sealed class LimaClone(bool isRename) : LimaCommand([isRename ? "rename" : "clone"], LimaFlags.Edit(), LimaFlags.Numbers)
{
    /// <inheritdoc/>
    public override (int Least, int Most) WordCount => (2, 2);

    /// <inheritdoc/>
    public override Task<int> RunAsync(LimaRun run, CancellationToken cancellationToken)
    {
        (string from, string to) = (run.Words[0], run.Words[1]);
        LimaChanges changes = LimaChanges.Read(run.Arguments);
        string? refusal = changes.Error
            ?? (run.Find(from) is not { } instance ? $"instance `{from}` not found"
                : run.Find(to) is not null ? $"instance `{to}` already exists"
                : LimaName.Complaint(to)
                ?? (instance.Status == "Running" ? $"cannot {Names[0]} a running instance" : Copy(run, instance, to, changes)));
        return Task.FromResult(refusal is null ? 0 : run.Log.Fatal(refusal));
    }

    private string? Copy(LimaRun run, LimaInstance instance, string name, LimaChanges changes)
    {
        SimulatedMachine copy = changes.Apply(instance.Machine, out string? invalid) with
        {
            Name = name,
            IsDefault = false,
            Properties = instance.Machine.Properties.Remove(LimaInstance.ProtectedProperty),
            CreatedAt = isRename ? instance.Machine.CreatedAt : run.Process.Now,
            SshPort = isRename ? instance.Machine.SshPort : 0,
            Engine = MoveSocket(instance.Machine.Engine, instance.Directory, $"{run.Home.Directory}/{name}"),
        };
        if (invalid is not null)
        {
            return invalid;
        }

        run.Computer.Machines.Add(copy);
        if (isRename)
        {
            run.Computer.Machines.Remove(instance.Machine);
        }

        return null;
    }

    private static SimulatedEngine? MoveSocket(SimulatedEngine? engine, string from, string to) => engine is null ? null : engine with
    {
        Socket = engine.Socket?.Replace(from + "/", to + "/", StringComparison.Ordinal),
        Containers = [.. engine.Containers.Select(container => container with { Id = SimulatedId.Of(container.Id, to) })],
    };
}
