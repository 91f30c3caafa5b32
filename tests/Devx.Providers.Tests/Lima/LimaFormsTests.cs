using Devx.Providers.Contracts;
using Devx.Providers.Lima;
using Devx.Providers.Limactl;
using Devx.Providers.Planning;
using Devx.Testing;

namespace Devx.Providers.Tests.Lima;

public sealed class LimaFormsTests
{
    private const string Web = "{\"name\":\"dev\",\"status\":\"Stopped\",\"cpus\":2,\"memory\":2147483648,\"disk\":8589934592}\n";
    private static readonly string[] List = ["limactl", "list", "--format", "{{json .}}"];
    private static readonly string[] Info = ["limactl", "info"];
    private readonly VmTestHost _host = new VmTestHost().WithMemory(24);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private LimaProvider Provider => new(_host.Access, "limactl");

    [Fact]
    public async Task Offers_the_templates_that_limactl_names_and_its_usual_one_first()
    {
        _host.Runner.On(List).On(Info, Recording.Load("lima-2.2.0-rc.0/005-info"));

        InitForm form = await Provider.InitFormAsync(Cancel);

        IReadOnlyList<string> templates = form.Image?.Values ?? [];
        Assert.Equal("default", templates[0]);
        Assert.Contains("docker", templates);
        Assert.DoesNotContain(templates, name => name[0] == '_');
        Assert.Equal(templates.Distinct(), templates);
    }

    /// <summary>The recording is of a Linux that has qemu only.</summary>
    [Fact]
    public async Task Offers_nothing_that_this_computer_cannot_run()
    {
        _host.Runner.On(List).On(Info, Recording.Load("lima-2.2.0-rc.0/005-info"));

        InitForm form = await Provider.InitFormAsync(Cancel);

        Assert.Null(form.VmType);
        Assert.DoesNotContain("macos", form.Image?.Values ?? []);
        Assert.DoesNotContain("experimental/wsl2", form.Image?.Values ?? []);
    }

    [Fact]
    public async Task On_a_mac_vz_is_the_usual_one()
    {
        _host.OnMac();
        _host.Runner.On(List).On(Info, "{\"templates\":[{\"name\":\"macos\"}],\"vmTypes\":[\"qemu\",\"vz\"]}");

        InitForm form = await Provider.InitFormAsync(Cancel);

        Assert.Equal(["vz", "qemu"], form.VmType?.Values);
        Assert.Equal(["default", "macos"], form.Image?.Values);
    }

    [Fact]
    public async Task Offers_a_third_of_the_computer()
    {
        _host.Runner.On(List, Web).On(Info, Recording.Load("lima-2.2.0-rc.0/005-info"));

        InitForm form = await Provider.InitFormAsync(Cancel);

        Assert.Equal(new NumberRange(1, 8, 2), form.CpuCount);
        Assert.Equal(new NumberRange(1, 24, 8), form.MemoryGiB);
        Assert.Equal(new NumberRange(5, 120, 40), form.DiskGiB);
        Assert.Equal("dev2", form.SuggestedName);
        Assert.True(form is { HasDefault: false, HasRootful: false, CanStayStopped: true });
    }

    [Theory]
    [InlineData("dev", "There is a machine named dev already.")]
    [InlineData("my machine", LimactlNames.Rule)]
    [InlineData("a..b", LimactlNames.Rule)]
    [InlineData("web.yaml", LimactlNames.Rule)]
    [InlineData("fresh", null)]
    public async Task Says_what_is_wrong_with_a_name(string name, string? problem)
    {
        _host.Runner.On(List, Web).On(Info, Recording.Load("lima-2.2.0-rc.0/005-info"));

        InitForm form = await Provider.InitFormAsync(Cancel);

        Assert.Equal(problem, form.NameProblem(name));
    }

    [Fact]
    public async Task An_answer_that_is_cut_is_told()
    {
        _host.Runner.On(List).On(Info, "{\"templates\":[{\"na");

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => Provider.InitFormAsync(Cancel));

        Assert.Equal(ProviderFailure.BadAnswer, error.Failure);
    }

    [Theory]
    [InlineData(Web, "next start")]
    [InlineData("{\"name\":\"dev\",\"status\":\"Running\",\"cpus\":2,\"memory\":2147483648,\"disk\":8589934592}\n", "stopped for it")]
    public async Task A_machine_keeps_what_it_has_and_its_disk_only_grows(string list, string note)
    {
        _host.Runner.On(List, list);

        ResizeForm form = await Provider.ResizeFormAsync("dev", Cancel);

        Assert.Equal(new NumberRange(1, 8, 2), form.CpuCount);
        Assert.Equal(new NumberRange(1, 24, 2), form.MemoryGiB);
        Assert.Equal(new NumberRange(8, 128, 8), form.DiskGiB);
        Assert.Contains(form.Notes, text => text.Contains(note, StringComparison.Ordinal));
    }

    [Fact]
    public void Points_to_the_host_agent_and_to_the_consoles_that_there_are()
    {
        _host.WithFile("/home/dev/.lima/web/serialv.log").WithFile("/home/dev/.lima/web/serial.log")
            .WithFile("/home/dev/.lima/web/lima.yaml");

        StuckAdvice advice = Provider.AdviceFor(new StartMachine("web"));

        Assert.Equal(
            ["ha.stderr.log", "serial.log", "serialv.log", "ha.stdout.log"],
            advice.LogFiles.Select(path => path["/home/dev/.lima/web/".Length..]));
        Assert.Contains("limactl stop --force web", advice.Repair, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_advice_for_every_operation() =>
        Assert.All(Operations.Of("dev"), operation => Assert.True(Provider.AdviceFor(operation).Repair.Length > 20));
}
