using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;

namespace Devx.Tui.Commands;

/// <summary>Takes what is to be done to an engine.</summary>
internal interface IEngineJobs
{
    /// <summary>Puts the operation of a plan into the queue.</summary>
    /// <param name="machine">Whose engine does it.</param>
    /// <param name="plan">The plan that the user has seen.</param>
    /// <returns>Why it was not taken; null when it was.</returns>
    string? Submit(MachineId machine, EnginePlan plan);
}
