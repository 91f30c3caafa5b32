using Devx.Providers.Colima;
using Devx.Providers.Execution;
using Devx.Providers.Planning;

namespace Devx.Providers.Tests.Colima;

public sealed class ColimaFormsTests
{
    private const string Lab =
        "{\"name\":\"lab\",\"status\":\"Stopped\",\"cpus\":2,\"memory\":2147483648,\"disk\":10737418240,\"runtime\":\"docker\"}\n";

    private static readonly string[] List = ["colima", "list", "--json"];
    private static readonly string[] Vms = ["limactl", "list", "--format", "{{json .}}"];
    private static readonly string[] Version = ["colima", "--version"];
    private readonly VmTestHost _host = new VmTestHost().WithMemory(24);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ColimaProvider Provider => new(_host.Access, "colima");

    [Fact]
    public async Task Making_a_profile_always_starts_it()
    {
        Present("0.10.3");

        InitForm form = await Provider.InitFormAsync(Cancel);

        Assert.True(form is { CanStayStopped: false, HasDefault: true, HasRootful: false, Image: null });
        Assert.Equal((2, 8, 40), (form.CpuCount?.Suggested, form.MemoryGiB?.Suggested, form.DiskGiB?.Suggested));
        Assert.Equal("dev", form.SuggestedName);
    }

    [Theory]
    [InlineData("0.10.3", "docker containerd incus none")]
    [InlineData("0.6.10", "docker containerd")]
    public async Task Offers_the_runtimes_of_its_version(string version, string runtimes)
    {
        Present(version);

        InitForm form = await Provider.InitFormAsync(Cancel);

        Assert.Equal(runtimes, string.Join(' ', form.Runtime?.Values ?? []));
    }

    [Theory]
    [InlineData(HostSystem.Linux, "0.10.3", null)]
    [InlineData(HostSystem.MacOs, "0.10.3", "vz qemu krunkit")]
    [InlineData(HostSystem.MacOs, "0.8.1", "vz qemu")]
    [InlineData(HostSystem.MacOs, "0.7.4", "qemu vz")]
    public async Task Offers_VM_types_on_macOS_only(HostSystem system, string version, string? types)
    {
        if (system == HostSystem.MacOs)
        {
            _host.OnMac();
        }

        Present(version);

        InitForm form = await Provider.InitFormAsync(Cancel);

        Assert.Equal(types, form.VmType is { } choice ? string.Join(' ', choice.Values) : null);
    }

    [Theory]
    [InlineData("lab", "named lab already")]
    [InlineData("colima-x", "another spelling of the profile x")]
    [InlineData("colima", "another spelling of the profile default")]
    [InlineData("my lab", "Letters and digits")]
    public async Task Says_what_is_wrong_with_a_name(string name, string problem)
    {
        Present("0.10.3");

        InitForm form = await Provider.InitFormAsync(Cancel);

        Assert.Contains(problem, form.NameProblem(name), StringComparison.Ordinal);
        Assert.Null(form.NameProblem("default"));
    }

    [Fact]
    public async Task A_stopped_profile_takes_new_values_by_a_start()
    {
        _host.Runner.On(List, Lab).On(Vms);

        ResizeForm form = await Provider.ResizeFormAsync("lab", Cancel);

        Assert.Equal(new NumberRange(10, 130, 10), form.DiskGiB);
        Assert.Equal((2, 2), (form.CpuCount?.Suggested, form.MemoryGiB?.Suggested));
        Assert.Contains("started for it and stopped again", form.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Points_to_the_logs_of_the_VM()
    {
        _host.WithFile("/home/dev/.config/colima/_lima/colima-lab/serial.log");

        StuckAdvice advice = Provider.AdviceFor(new StartMachine("lab"));

        Assert.Equal(
            ["ha.stderr.log", "serial.log", "ha.stdout.log"],
            advice.LogFiles.Select(path => path["/home/dev/.config/colima/_lima/colima-lab/".Length..]));
        Assert.Contains("colima stop --force --profile lab", advice.Repair, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_advice_for_every_operation() =>
        Assert.All(Operations.Of("dev"), operation => Assert.True(Provider.AdviceFor(operation).Repair.Length > 20));

    private void Present(string version) => _host.Runner.On(List, Lab).On(Vms).On(Version, $"colima version v{version}\n");
}
