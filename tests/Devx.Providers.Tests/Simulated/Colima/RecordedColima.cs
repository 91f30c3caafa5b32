using System.Collections.Immutable;
using Devx.Providers.Execution;
using Devx.Providers.Execution.Simulated;
using Devx.Providers.Execution.Simulated.Colima;
using Devx.Providers.Execution.Simulated.Lima;
using Devx.Providers.Execution.Simulated.Model;
using Microsoft.Extensions.Time.Testing;

namespace Devx.Providers.Tests.Simulated.Colima;

/// <summary>The computer on which colima was recorded: Linux with qemu.</summary>
internal static class RecordedColima
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 15, 0, 0, TimeSpan.Zero);

    /// <summary>The computer with some profiles.</summary>
    /// <param name="machines">
    /// Their names: <c>lab</c> is stopped, <c>lab+</c> runs, <c>lab~</c> is started for the first time, <c>lab-</c> runs after a start
    /// that was not finished, <c>lab!</c> has lost its host agent, <c>lab?</c> has a lima.yaml that is no YAML, <c>lab:</c> is stopped
    /// and has left its docker context; <c>nolima</c> says that lima is not installed.
    /// </param>
    public static SimulatedComputer With(string machines)
    {
        string[] words = machines.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        SimulatedMachine[] made = [.. words.Where(word => word != "nolima").Select(Machine)];
        SimulatedComputerBuilder builder = new SimulatedComputerBuilder
        {
            Memory = 24L << 30,
            Platform = new HostPlatform
            {
                System = HostSystem.Linux,
                HostName = "vm",
                Architecture = "x86_64",
                CpuCount = 2,
                HomeDirectory = "/home/dev",
            },
        }.Installed(words.Contains("nolima") ? ["colima", "docker"] : ["colima", "docker", "limactl"]).With(made);
        foreach (SimulatedMachine machine in made.Where(machine => machine.IsRunning || words.Contains(machine.Name + ":")))
        {
            var profile = ColimaProfile.Of(machine.Name);
            builder.With(new SimulatedDockerContext(profile.Instance, $"unix://{machine.Engine?.Socket}", profile.DisplayName))
                .UsingContext(profile.Instance);
        }

        return builder.Build(new FakeTimeProvider(Now));
    }

    private static SimulatedMachine Machine(string word)
    {
        string name = word.TrimEnd('+', '~', '-', '!', '?', ':');
        SimulatedMachine machine = new()
        {
            Provider = "colima",
            Name = name,
            CpuCount = 2,
            Memory = 2L << 30,
            Disk = 10L << 30,
            Architecture = "x86_64",
            VmType = "qemu",
            CreatedAt = Now - TimeSpan.FromHours(1),
            SshPort = 34183,
            StartedAt = Now - TimeSpan.FromMinutes(7),
            Engine = new SimulatedEngine
            {
                Dialect = SimulatedDialect.Docker,
                Version = "26.1.5",
                Socket = $"/home/dev/.config/colima/{name}/docker.sock",
            },
        };
        return word[^1] switch
        {
            '+' => machine with { State = SimulatedMachineState.Running },
            '~' => With(machine, (ColimaMachine.Unfinished, "true"), (ColimaMachine.NeverReady, "true")) with
            {
                State = SimulatedMachineState.Starting,
            },
            '-' => With(machine, (ColimaMachine.Unfinished, "true")) with { State = SimulatedMachineState.Running },
            '!' => machine with { State = SimulatedMachineState.Broken, Problem = "qemu driver is running but host agent is not" },
            '?' => With(machine, (LimaInstance.YamlError, "failed to unmarshal YAML")),
            _ => machine,
        };
    }

    private static SimulatedMachine With(SimulatedMachine machine, params ReadOnlySpan<(string Key, string Value)> properties)
    {
        ImmutableSortedDictionary<string, string> all = machine.Properties;
        foreach ((string key, string value) in properties)
        {
            all = all.Add(key, value);
        }

        return machine with { Properties = all };
    }
}
