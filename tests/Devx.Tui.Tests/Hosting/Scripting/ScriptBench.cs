using System.Text.Json;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Execution.Simulated;
using Devx.Providers.Execution.Simulated.Demo;
using Devx.Providers.Planning;
using Devx.Tui.Hosting.CommandLine;
using Devx.Tui.Hosting.Scripting;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Devx.Tui.Tests.Hosting.Scripting;

/// <summary>The commands for scripts with the real providers on the computer of the demo, where nothing takes time.</summary>
internal sealed class ScriptBench : IDisposable
{
    private static readonly ScriptOptions Plain = new(null, IsJson: false, IsDryRun: false, IsReadOnly: false);

    private readonly CancellationTokenSource _work = new();
    private readonly CancellationTokenSource _cleanup = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public ScriptBench()
    {
        Computer = DemoScenario.Create(Time);
        Computer.Pace = 0;
        Time.Advance(TimeSpan.FromMinutes(2)); // colima's machine is on its way up when the demo begins
        Scripts = new Scripts(SimulatedHost.Create(Computer), Person, _output, _error, new ScriptTokens(_work.Token, _cleanup.Token));
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 14, 26, 1, TimeSpan.Zero));

    public SimulatedComputer Computer { get; }

    public IPerson Person { get; } = Substitute.For<IPerson>();

    public Scripts Scripts { get; }

    public ScriptOptions Options { get; set; } = Plain;

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    public Task<int> DoAsync(string provider, MachineOperation operation, bool isConfirmed = false) =>
        Scripts.OperateAsync(new OperationRequest(provider, operation, isConfirmed, Options));

    public Task<int> StopAllAsync(string? provider, bool isConfirmed = false) =>
        Scripts.StopAllAsync(new StopAllRequest(provider, isConfirmed, Options));

    public Task<int> InspectAsync(string machine, bool isRaw = false) =>
        Scripts.InspectAsync(new InspectRequest(MachineId.Parse(machine)!.Value, isRaw, Options));

    public ArgumentsRequest Words(string machine, params string[] arguments) => new(MachineId.Parse(machine)!.Value, arguments, Options);

    /// <summary>The answer in JSON, which must be all of standard output.</summary>
    public JsonElement Json()
    {
        using JsonDocument document = JsonDocument.Parse(Output);
        return document.RootElement.Clone();
    }

    /// <summary>Somebody sits at the terminal and answers with this.</summary>
    public void Answers(string? answer)
    {
        Person.IsThere.Returns(true);
        Person.Ask(Arg.Any<string>(), Arg.Any<CancellationToken>()).Returns(answer);
    }

    /// <summary>What was told until now is of no interest.</summary>
    public void Forget()
    {
        _output.GetStringBuilder().Clear();
        _error.GetStringBuilder().Clear();
    }

    public Task InterruptAsync() => _work.CancelAsync();

    /// <summary>True when a machine is up; asked on the computer itself.</summary>
    public async Task<bool> IsUpAsync(string name)
    {
        CommandResult list = await SimulatedHost.Create(Computer).Runner.RunAsync(
            new CommandRequest("limactl", "list", "--format", "{{.Status}}", name), CancellationToken.None);
        return list.StandardOutput.Trim() == "Running";
    }

    public void Dispose()
    {
        _work.Dispose();
        _cleanup.Dispose();
        _output.Dispose();
        _error.Dispose();
        Computer.Dispose();
    }
}
