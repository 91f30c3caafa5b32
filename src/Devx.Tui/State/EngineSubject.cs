using System.Globalization;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;

namespace Devx.Tui.State;

/// <summary>Something asked of engines: one request, however many targets it has.</summary>
/// <param name="Asked">What.</param>
/// <param name="Targets">To what, one or more.</param>
internal sealed record EngineSubject(EngineVerb Asked, IReadOnlyList<EngineTarget> Targets) : OperationSubject
{
    /// <summary>The machines they are in.</summary>
    public IReadOnlyList<MachineId> Machines => [.. Targets.Select(target => target.Machine).Distinct()];

    /// <inheritdoc/>
    public override string Verb => Targets.Count == 1 ? EngineWords.Title(Asked) : EngineWords.Verb(Asked);

    /// <inheritdoc/>
    public override string Target => (Targets, Machines) switch
    {
        ([var only], _) => only.FullName,
        (_, [var machine]) => $"{Count(Targets.Count, EngineWords.Noun(Asked))} in {machine}",
        (_, var machines) => $"{Count(Targets.Count, EngineWords.Noun(Asked))} in {Count(machines.Count, "machine")}",
    };

    /// <summary><c>27 of 30 stopped, 3 failed</c></summary>
    /// <param name="steps">How each step ended.</param>
    public string Tally(IReadOnlyList<StepSnapshot> steps)
    {
        int done = steps.Count(step => step.Phase == StepPhase.Done);
        int failed = steps.Count(step => step.Phase == StepPhase.Failed);
        int left = steps.Count - done - failed;
        string all = done == steps.Count
            ? string.Create(CultureInfo.InvariantCulture, $"{done} {EngineWords.Past(Asked)}")
            : string.Create(CultureInfo.InvariantCulture, $"{done} of {steps.Count} {EngineWords.Past(Asked)}");
        return all
            + (failed == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {failed} failed"))
            + (left == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {left} not done"));
    }

    private static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
