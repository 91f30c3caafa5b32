using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.OrbStack;

/// <summary><c>orbctl create</c>: the machine boots at once, and the first one becomes the default.</summary>
internal static class OrbCreate
{
    private static readonly TimeSpan Download = TimeSpan.FromSeconds(26), Provision = TimeSpan.FromSeconds(4);

    /// <summary>Runs it.</summary>
    public static async Task<int> RunAsync(OrbRun run, CancellationToken cancellationToken)
    {
        if (run.Words.Count == 0)
        {
            return run.Fail("accepts between 1 and 2 arg(s), received 0");
        }

        string[] image = run.Words[0].Split(':', 2);
        string name = run.Words.Count > 1 ? run.Words[1] : image[0];
        if (Refusal(run, image[0], name) is { } refusal)
        {
            return run.Fail(refusal);
        }

        SimulatedMachine machine =
            OrbNewMachine.Of(run, image[0], image.Length > 1 ? image[1] : OrbNewMachine.Distributions[image[0]], name);
        bool isKnown = run.Service.Machines.Any(other => other.Properties.GetValueOrDefault("distro") == image[0]);
        run.Process.Computer.Machines.Add(machine);
        await run.Process.Computer.Machines.StartAsync(machine, isKnown ? Provision : Download + Provision, cancellationToken)
            .ConfigureAwait(false);
        return 0;
    }

    private static string? Refusal(OrbRun run, string distribution, string name) =>
        !OrbNewMachine.Distributions.ContainsKey(distribution) ? $"unknown distro: '{distribution}'"
        : !OrbNewMachine.IsName(name) ? $"invalid machine name '{name}'"
        : run.Find(name) is not null || name == "docker" ? $"machine already exists: '{name}'"
        : null;
}
