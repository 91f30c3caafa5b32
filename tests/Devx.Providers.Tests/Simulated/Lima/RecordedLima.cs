using System.Collections.Immutable;
using Devx.Providers.Execution;
using Devx.Providers.Execution.Simulated;
using Devx.Providers.Execution.Simulated.Lima;
using Devx.Providers.Execution.Simulated.Model;
using Microsoft.Extensions.Time.Testing;

namespace Devx.Providers.Tests.Simulated.Lima;

/// <summary>The computer on which limactl was recorded: Linux with qemu, and instances of the user's own templates.</summary>
internal static class RecordedLima
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 15, 0, 0, TimeSpan.Zero);

    /// <summary>The computer with some instances.</summary>
    /// <param name="machines">
    /// Their names: <c>lab</c> is stopped, <c>lab+</c> runs, <c>lab~</c> boots, <c>lab!</c> has lost its host agent, <c>lab?</c> has a
    /// lima.yaml that is no YAML, <c>lab#</c> one with a wrong value, <c>lab=</c> is protected, <c>lab-</c> is of the default template.
    /// All but the labs have docker.
    /// </param>
    public static SimulatedComputer With(string machines) => Builder()
        .With([.. machines.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Machine)])
        .Build(new FakeTimeProvider(Now));

    private static SimulatedComputerBuilder Builder() => new SimulatedComputerBuilder
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
    }.Installed("limactl", "docker");

    private static SimulatedMachine Machine(string word)
    {
        string name = word.TrimEnd('+', '~', '!', '?', '#', '=', '-');
        SimulatedMachine machine = new()
        {
            Provider = "lima",
            Name = name,
            CpuCount = 1,
            Memory = 768L << 20,
            Disk = 6L << 30,
            Architecture = "x86_64",
            VmType = "qemu",
            CreatedAt = Now - TimeSpan.FromHours(1),
            Properties = Properties(LimaTemplate.Property, "/home/dev/yaml/own.yaml"),
        };
        if (!name.StartsWith("lab", StringComparison.Ordinal))
        {
            machine = WithDocker(machine);
        }

        return word[^1] switch
        {
            '+' => Up(machine) with { State = SimulatedMachineState.Running },
            '~' => Up(machine) with { State = SimulatedMachineState.Starting },
            '!' => Up(machine) with { State = SimulatedMachineState.Broken, Problem = "qemu driver is running but host agent is not" },
            '?' => Unreadable(
                machine,
                $"failed to unmarshal YAML (main file `/home/dev/.lima/{name}/lima.yaml`): [1:7] sequence end token ']' not found\n"
                + ">  1 | cpus: [oops\n             ^\n"),
            '#' => Unreadable(machine, "field `memory` has an invalid value: invalid size: 'lots'"),
            '=' => machine with
            {
                Properties = machine.Properties.Add(LimaInstance.ProtectedProperty, "true").Add("yaml.message", "hello from set"),
            },
            '-' => machine with { Properties = Properties(LimaTemplate.Property, "default"), Engine = null, SshPort = 0 },
            _ => machine,
        };
    }

    private static SimulatedMachine WithDocker(SimulatedMachine machine) => machine with
    {
        Memory = 2L << 30,
        SshPort = 35811,
        Engine = new SimulatedEngine
        {
            Dialect = SimulatedDialect.Docker,
            Version = "26.1.5",
            Socket = $"/home/dev/.lima/{machine.Name}/sock/docker.sock",
        },
    };

    private static SimulatedMachine Up(SimulatedMachine machine) =>
        machine with { SshPort = 35811, StartedAt = Now - TimeSpan.FromMinutes(7) };

    private static SimulatedMachine Unreadable(SimulatedMachine machine, string error) =>
        machine with { Properties = machine.Properties.Add(LimaInstance.YamlError, error) };

    private static ImmutableSortedDictionary<string, string> Properties(string key, string value) =>
        ImmutableSortedDictionary<string, string>.Empty.Add(key, value);
}
