using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Tui.Hosting;
using Devx.Tui.Hosting.CommandLine;
using NSubstitute;

namespace Devx.Tui.Tests.Hosting.CommandLine;

public sealed class MachineCommandsTests : IDisposable
{
    private static readonly ScriptOptions Plain = new(null, false, false, false);

    private readonly IPrograms _programs = Substitute.For<IPrograms>();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public static TheoryData<string, MachineOperation> Operations => new()
    {
        { "start lima/dev", new StartMachine("dev") },
        { "stop lima/dev", new StopMachine("dev") },
        { "stop lima/dev --force", new StopMachine("dev", Force: true) },
        { "restart lima/dev", new RestartMachine("dev") },
        { "sleep lima/dev", new SleepMachine("dev") },
        { "remove lima/dev", new RemoveMachine("dev") },
        { "default lima/dev", new SetDefaultMachine("dev") },
        { "resize lima/dev --cpus 4", new ResizeMachine("dev", 4, null, null) },
        { "resize lima/dev --memory 8G --disk 100G", new ResizeMachine("dev", null, ByteSize.FromGiB(8), ByteSize.FromGiB(100)) },
        { "init lima/dev", new InitMachine(new InitOptions { Name = "dev" }) },
        {
            "init lima/dev --cpus 2 --memory 512M --disk 20G --image debian --vm-type vz --runtime docker --rootful --no-start --default",
            new InitMachine(new InitOptions
            {
                Name = "dev", CpuCount = 2, Memory = ByteSize.FromMiB(512), Disk = ByteSize.FromGiB(20), Image = "debian", VmType = "vz",
                Runtime = "docker", Rootful = true, Start = false, MakeDefault = true,
            })
        },
    };

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_operation_can_be_said(string words, MachineOperation operation)
    {
        Run(words);

        Assert.Empty(_error.ToString());
        _ = _programs.Received().OperateAsync(new OperationRequest("lima", operation, false, Plain));
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("restart")]
    [InlineData("sleep")]
    [InlineData("remove")]
    [InlineData("resize --cpus 2")]
    public void What_costs_something_can_be_agreed_to_beforehand(string words)
    {
        Run($"{words} lima/dev --yes");

        _ = _programs.Received().OperateAsync(Arg.Is<OperationRequest>(request => request.IsConfirmed));
    }

    [Fact]
    public void The_exit_code_is_given_back()
    {
        _programs.OperateAsync(Arg.Any<OperationRequest>()).Returns(ExitCodes.Refused);

        Assert.Equal(ExitCodes.Refused, Run("start lima/dev"));
    }

    [Fact]
    public void How_it_is_told_is_passed_on()
    {
        Run("start lima/dev --json --dry-run --read-only --demo --speed 10");

        _ = _programs.Received().OperateAsync(new OperationRequest(
            "lima", new StartMachine("dev"), false, new ScriptOptions(new DemoRequest(null, 10), true, true, true)));
    }

    [Theory]
    [InlineData("stop --all", null)]
    [InlineData("stop --all lima", "lima")]
    public void All_machines_of_one_provider_or_of_all_can_be_stopped(string words, string? provider)
    {
        Run(words + " -y");

        _ = _programs.Received().StopAllAsync(new StopAllRequest(provider, true, Plain));
    }

    [Fact]
    public void A_command_for_a_machine_is_passed_on_word_by_word()
    {
        Run("ssh lima/dev --json -- ls -la --json @x [y]");

        _ = _programs.Received().SshAsync(Arg.Is<ArgumentsRequest>(request =>
            request.Machine == new MachineId("lima", "dev") && request.Options.IsJson
            && string.Join(' ', request.Arguments) == "ls -la --json @x [y]"));
    }

    [Fact]
    public void A_machine_can_be_looked_at_in_its_providers_words()
    {
        Run("inspect lima/dev --raw");

        _ = _programs.Received().InspectAsync(new InspectRequest(new MachineId("lima", "dev"), true, Plain));
    }

    [Theory]
    [InlineData("start dev", "written PROVIDER/NAME, for example lima/dev, not \"dev\"")]
    [InlineData("start /dev", "written PROVIDER/NAME")]
    [InlineData("start", "PROVIDER/NAME")]
    [InlineData("stop", "Say which machine, as PROVIDER/NAME, or --all.")]
    [InlineData("stop dev", "written PROVIDER/NAME")]
    [InlineData("stop --all lima/dev", "With --all comes a provider or nothing")]
    [InlineData("stop --all --force", "--force is for one machine")]
    [InlineData("resize lima/dev", "Say what to change: --cpus, --memory or --disk.")]
    [InlineData("resize lima/dev --cpus 0", "--cpus is a number from 1, not \"0\"")]
    [InlineData("resize lima/dev --cpus four", "--cpus is a number from 1")]
    [InlineData("init lima/dev --memory 4", "--memory is a number with its unit, M, G or T, such as 512M or 4G, not \"4\"")]
    [InlineData("init lima/dev --memory 4GB", "--memory is a number with its unit")]
    [InlineData("init lima/dev --disk 0G", "--disk is a number with its unit")]
    [InlineData("init lima/dev --disk -4G", "--disk is a number with its unit")]
    [InlineData("ssh lima/dev", "COMMAND")]
    [InlineData("remove lima/dev extra", "'extra'")]
    public void Wrong_words_are_refused_with_what_is_right(string words, string expected)
    {
        Assert.Equal(ExitCodes.WrongUse, Run(words));

        Assert.Contains(expected, _error.ToString(), StringComparison.Ordinal);
        Assert.Contains($"Try devx-tui machine {words.Split(' ')[0]} --help.", _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_programs.ReceivedCalls());
    }

    [Theory]
    [InlineData("1.5g", 1536)]
    [InlineData("1GiB", 1024)]
    [InlineData("2048K", 2)]
    public void Sizes_are_binary_in_every_spelling(string size, double mebibytes)
    {
        Run($"resize lima/dev --memory {size}");

        _ = _programs.Received().OperateAsync(Arg.Is<OperationRequest>(request =>
            ((ResizeMachine)request.Operation).Memory == ByteSize.FromMiB(mebibytes)));
    }

    [Fact]
    public void The_option_for_new_machines_of_the_dashboard_is_not_passed_over_in_silence()
    {
        Assert.Equal(ExitCodes.WrongUse, Run("start lima/dev --provider colima"));

        Assert.Contains("--provider is for the dashboard and the lists", _error.ToString(), StringComparison.Ordinal);
    }

    private int Run(string words) => new CommandLineApp(_programs, _output, _error).Run(["machine", .. words.Split(' ')]);
}
