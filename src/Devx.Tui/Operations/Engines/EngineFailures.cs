using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Operations.Engines;

/// <summary>Collects what went wrong in the steps of one request; any thread.</summary>
internal sealed class EngineFailures
{
    private readonly Lock _gate = new();
    private readonly List<ProviderException> _failures = [];

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _failures.Count;
            }
        }
    }

    public ProviderException First => All[0];

    private IReadOnlyList<ProviderException> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _failures];
            }
        }
    }

    public void Add(ProviderException failure)
    {
        lock (_gate)
        {
            _failures.Add(failure);
        }
    }

    /// <summary>The one problem in full, or what several have in common; each step has its own reason.</summary>
    /// <param name="result">What came of all steps; null when there was one.</param>
    public OperationProblem Problem(string? result)
    {
        IReadOnlyList<ProviderException> all = All;
        if (result is null)
        {
            return OperationProblems.Of(all[0]);
        }

        string?[] remedies = [.. all.Select(failure => failure.Remedy).Distinct()];
        return new OperationProblem(all[0].Failure, $"{result}.", remedies is [{ } common] ? common : "Each step below says why.");
    }
}
