using System.Text.Json;
using Devx.Providers.Contracts;
using Devx.Providers.Execution.Simulated.Faults;
using Devx.Providers.Planning;
using Devx.Tui.Hosting;
using NSubstitute;

namespace Devx.Tui.Tests.Hosting.Scripting;

public sealed class OperationScriptTests : IDisposable
{
    private readonly ScriptBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Tells_the_result_on_standard_output_and_the_steps_on_standard_error()
    {
        Assert.Equal(ExitCodes.Done, await _bench.DoAsync("lima", new StopMachine("dev"), isConfirmed: true));

        Assert.Equal("lima/dev: stop: done after 0.0 s\n", _bench.Output);
        Assert.StartsWith("1/1 shut down: /opt/homebrew/bin/limactl stop --tty=false dev\n", _bench.Error, StringComparison.Ordinal);
        Assert.Contains("The instance dev has shut down", _bench.Error, StringComparison.Ordinal);
        Assert.Contains("reading back whether it was done\n", _bench.Error, StringComparison.Ordinal);
        Assert.False(await _bench.IsUpAsync("dev"));
    }

    [Fact]
    public async Task Json_is_one_object_with_the_commands_that_were_run()
    {
        _bench.Options = _bench.Options with { IsJson = true };

        await _bench.DoAsync("lima", new StopMachine("dev"), isConfirmed: true);

        JsonElement answer = _bench.Json();
        Assert.Equal(
            ["operation", "machine", "exitCode", "commands", "result"], answer.EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            ("stop", "lima/dev", 0),
            (answer.GetProperty("operation").GetString(), answer.GetProperty("machine").GetString(),
                answer.GetProperty("exitCode").GetInt32()));
        JsonElement command = Assert.Single(answer.GetProperty("commands").EnumerateArray());
        Assert.Equal("/opt/homebrew/bin/limactl stop --tty=false dev", command.GetProperty("command").GetString());
        Assert.Equal((0, 0.0), (command.GetProperty("exitCode").GetInt32(), command.GetProperty("seconds").GetDouble()));
        Assert.Equal("done", answer.GetProperty("result").GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task A_dry_run_prints_the_commands_and_runs_none()
    {
        _bench.Options = _bench.Options with { IsDryRun = true };

        Assert.Equal(ExitCodes.Done, await _bench.DoAsync("lima", new RestartMachine("dev")));

        Assert.All(
            _bench.Output.TrimEnd('\n').Split('\n'),
            line => Assert.StartsWith("/opt/homebrew/bin/limactl ", line, StringComparison.Ordinal));
        Assert.True(await _bench.IsUpAsync("dev"));
    }

    [Fact]
    public async Task A_dry_run_in_json_has_no_exit_codes_of_commands_that_did_not_run()
    {
        _bench.Options = _bench.Options with { IsDryRun = true, IsJson = true };

        await _bench.DoAsync("lima", new StopMachine("dev"));

        Assert.Equal(["command"], _bench.Json().GetProperty("commands")[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal("planned", _bench.Json().GetProperty("result").GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task What_is_so_already_is_not_done_again()
    {
        _bench.Options = _bench.Options with { IsJson = true };

        Assert.Equal(ExitCodes.Done, await _bench.DoAsync("lima", new StartMachine("dev")));

        Assert.Equal("notNeeded", _bench.Json().GetProperty("result").GetProperty("outcome").GetString());
        Assert.Equal(0, _bench.Json().GetProperty("commands").GetArrayLength());
    }

    [Fact]
    public async Task Containers_that_would_end_need_an_agreement_where_nobody_can_be_asked()
    {
        Assert.Equal(ExitCodes.WrongUse, await _bench.DoAsync("lima", new StopMachine("dev")));

        Assert.Equal(
            """
            devx-tui: stop of lima/dev: 5 containers run in it: api, mailhog, postgres, redis, worker.
              Nobody can be asked here: add --yes if you agree.

            """, _bench.Error, ignoreLineEndingDifferences: true);
        Assert.Empty(_bench.Output);
        Assert.True(await _bench.IsUpAsync("dev"));
    }

    [Fact]
    public async Task Containers_that_cannot_be_asked_for_are_not_taken_for_none()
    {
        _bench.Computer.Faults.Add(FaultScript.Parse("docker ps fail 1 Cannot connect to the Docker daemon"));

        Assert.Equal(ExitCodes.WrongUse, await _bench.DoAsync("lima", new StopMachine("dev")));

        Assert.Contains("Whether containers run in it is not known", _bench.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yes", ExitCodes.Done)]
    [InlineData("y", ExitCodes.WrongUse)]
    [InlineData("", ExitCodes.WrongUse)]
    [InlineData(null, ExitCodes.WrongUse)]
    public async Task Whoever_sits_there_is_asked(string? answer, int expected)
    {
        _bench.Answers(answer);

        Assert.Equal(expected, await _bench.DoAsync("lima", new StopMachine("dev")));

        Assert.Equal(expected != ExitCodes.Done, await _bench.IsUpAsync("dev"));
    }

    [Theory]
    [InlineData("dev", ExitCodes.Done)]
    [InlineData("yes", ExitCodes.WrongUse)]
    public async Task A_removal_wants_the_name(string answer, int expected)
    {
        _bench.Answers(answer);

        Assert.Equal(expected, await _bench.DoAsync("lima", new RemoveMachine("dev")));

        _bench.Person.Received(1).Ask(
            Arg.Is<string>(question => question.EndsWith("Type dev to go on: ", StringComparison.Ordinal)), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task A_start_costs_nothing_and_nobody_is_asked()
    {
        await _bench.DoAsync("lima", new StopMachine("dev"), isConfirmed: true);

        Assert.Equal(ExitCodes.Done, await _bench.DoAsync("lima", new StartMachine("dev")));

        Assert.True(await _bench.IsUpAsync("dev"));
    }

    [Fact]
    public async Task A_read_only_run_changes_nothing_even_when_agreed_to()
    {
        _bench.Options = _bench.Options with { IsReadOnly = true, IsJson = true };

        Assert.Equal(ExitCodes.WrongUse, await _bench.DoAsync("lima", new StopMachine("dev"), isConfirmed: true));

        Assert.Equal("readOnly", _bench.Json().GetProperty("problem").GetProperty("kind").GetString());
        Assert.True(await _bench.IsUpAsync("dev"));
    }

    [Fact]
    public async Task A_machine_that_is_not_there_is_not_found()
    {
        _bench.Options = _bench.Options with { IsJson = true };

        Assert.Equal(ExitCodes.NotFound, await _bench.DoAsync("lima", new StartMachine("nowhere")));

        Assert.Equal("notFound", _bench.Json().GetProperty("problem").GetProperty("kind").GetString());
        Assert.False(_bench.Json().TryGetProperty("result", out _));
    }

    [Fact]
    public async Task A_provider_that_nobody_knows_is_wrong_use()
    {
        var exception = await Assert.ThrowsAsync<WrongUseException>(() => _bench.DoAsync("qemu", new StartMachine("dev")));

        Assert.Contains("There is no provider named \"qemu\"", exception.Message, StringComparison.Ordinal);
        Assert.Contains("podman", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_has_gone_is_not_available_and_it_is_said_how_to_get_it()
    {
        using IDisposable gone = _bench.Computer.Faults.Add(new SimulatedFault("limactl", FaultKind.Vanish));

        Assert.Equal(ExitCodes.Unavailable, await _bench.DoAsync("lima", new StartMachine("dev")));

        Assert.Contains("lima is not installed", _bench.Error, StringComparison.Ordinal);
        Assert.Contains("brew install lima", _bench.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_told_with_the_command_and_its_exit_code()
    {
        _bench.Computer.Faults.Add(FaultScript.Parse("podman machine stop fail 125 Error: no space left on device"));
        _bench.Options = _bench.Options with { IsJson = true };

        Assert.Equal(ExitCodes.Refused, await _bench.DoAsync("podman", new StopMachine("podman-default"), isConfirmed: true));

        JsonElement problem = _bench.Json().GetProperty("problem");
        Assert.Equal(125, problem.GetProperty("exitCode").GetInt32());
        Assert.EndsWith("machine stop podman-default", problem.GetProperty("command").GetString(), StringComparison.Ordinal);
        Assert.Equal("Error: no space left on device\n", problem.GetProperty("output").GetString());
        Assert.Equal(125, _bench.Json().GetProperty("commands")[0].GetProperty("exitCode").GetInt32());
    }

    [Fact]
    public async Task A_program_that_only_pretends_is_found_out()
    {
        _bench.Computer.Faults.Add(FaultScript.Parse("limactl stop pretend"));

        Assert.Equal(ExitCodes.Refused, await _bench.DoAsync("lima", new StopMachine("dev"), isConfirmed: true));

        Assert.Contains("but dev is not stopped", _bench.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_hangs_runs_out_of_time()
    {
        _bench.Computer.Faults.Add(FaultScript.Parse("limactl stop hang"));

        Task<int> stop = _bench.DoAsync("lima", new StopMachine("dev"), isConfirmed: true);
        while (!stop.IsCompleted)
        {
            _bench.Time.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        Assert.Equal(ExitCodes.TimedOut, await stop);
    }

    [Fact]
    public async Task Makes_a_machine_as_it_was_asked_for()
    {
        var options = new InitOptions { Name = "fresh", CpuCount = 2, Memory = ByteSize.FromGiB(2), Start = false };

        Assert.Equal(ExitCodes.Done, await _bench.DoAsync("lima", new InitMachine(options)));
        await _bench.InspectAsync("lima/fresh");

        Assert.StartsWith(
            "lima/fresh: init: done after 0.0 s\nmachine       lima/fresh\nstate         stopped\n", _bench.Output,
            StringComparison.Ordinal);
        Assert.Contains("\ncpus          2\nmemory        2 GiB\n", _bench.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("--evil")]
    public async Task A_name_that_cannot_be_used_is_refused_before_anything_runs(string name)
    {
        _bench.Options = _bench.Options with { IsJson = true };

        Assert.Equal(ExitCodes.Refused, await _bench.DoAsync("lima", new InitMachine(new InitOptions { Name = name })));

        Assert.Equal(0, _bench.Json().GetProperty("commands").GetArrayLength());
        Assert.StartsWith(
            "A free name is ", _bench.Json().GetProperty("problem").GetProperty("remedy").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_makes_no_machines_says_what_to_do_instead()
    {
        Assert.Equal(ExitCodes.Refused, await _bench.DoAsync("docker", new InitMachine(new InitOptions { Name = "dev" })));

        Assert.Contains("Docker makes no machines", _bench.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operation_that_is_called_off_is_put_right_and_says_so()
    {
        await _bench.DoAsync("lima", new StopMachine("dev"), isConfirmed: true);
        using IDisposable fault = _bench.Computer.Faults.Add(new SimulatedFault("limactl", FaultKind.Hang) { Words = ["start"] });
        _bench.Options = _bench.Options with { IsJson = true };
        _bench.Forget();

        Task<int> start = _bench.DoAsync("lima", new StartMachine("dev"));
        await _bench.InterruptAsync();

        Assert.Equal(ExitCodes.Interrupted, await start);
        Assert.Equal("cancelled", _bench.Json().GetProperty("problem").GetProperty("kind").GetString());
        Assert.Contains("called off; looking what it left behind", _bench.Error, StringComparison.Ordinal);
        Assert.False(await _bench.IsUpAsync("dev"));
    }

    [Fact]
    public async Task Names_cannot_harm_the_terminal()
    {
        await _bench.DoAsync("lima", new StartMachine("\u001b]0;owned\u0007"));

        Assert.DoesNotContain(_bench.Output + _bench.Error, letter => letter != '\n' && char.IsControl(letter));
    }
}
