using Devx.Providers.Contracts;
using Devx.Providers.OrbStack;
using Devx.Providers.Planning;

namespace Devx.Providers.Tests.OrbStack;

public sealed class OrbStackFormsTests
{
    private const string Machines = "[{\"name\":\"dev\",\"state\":\"running\"}]";
    private readonly VmTestHost _host = new VmTestHost().OnMac().WithMemory(24);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private OrbStackProvider Provider => new(_host.Access, "orbctl");

    [Fact]
    public async Task Offers_a_third_of_what_all_machines_may_use_together()
    {
        Present("2.2.3", "cpu: 6\nmemory_mib: 12288\n");

        InitForm form = await Provider.InitFormAsync(Cancel);

        Assert.Equal(new NumberRange(1, 6, 2), form.CpuCount);
        Assert.Equal(new NumberRange(1, 12, 4), form.MemoryGiB);
        Assert.Equal("ubuntu", form.Image?.Values[0]);
        Assert.Equal("dev2", form.SuggestedName);
        Assert.True(form is { CanStayStopped: false, HasDefault: true, VmType: null, Runtime: null });
    }

    [Fact]
    public async Task Before_2_2_a_machine_has_no_limits_of_its_own()
    {
        Present("1.10.3", "");

        InitForm form = await Provider.InitFormAsync(Cancel);
        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => Provider.ResizeFormAsync("dev", Cancel));

        Assert.True(form is { CpuCount: null, MemoryGiB: null, DiskGiB: null });
        Assert.Equal((ProviderFailure.Unsupported, OrbStackLimit.IsShared), (error.Failure, error.Message));
    }

    /// <summary>All but the status and the version would start OrbStack.</summary>
    [Fact]
    public async Task A_form_does_not_start_OrbStack()
    {
        _host.Runner.On(["orbctl", "status"], "Stopped\n", exitCode: 1).On(["orbctl", "version"], "Version: 2.2.3 (2020300)\n");

        InitForm form = await Provider.InitFormAsync(Cancel);

        Assert.Equal(8, form.MemoryGiB?.Suggested);
        Assert.Equal(["status", "version"], _host.Runner.Ran.Select(request => request.Arguments[0]));
    }

    [Theory]
    [InlineData("dev", "named dev already")]
    [InlineData("docker", "keeps the name docker")]
    [InlineData("vm", "keeps the name vm")]
    [InlineData("a", OrbStackNames.Rule)]
    [InlineData("-x", OrbStackNames.Rule)]
    public async Task Says_what_is_wrong_with_a_name(string name, string problem)
    {
        Present("2.2.3", "");

        InitForm form = await Provider.InitFormAsync(Cancel);

        Assert.Contains(problem, form.NameProblem(name), StringComparison.Ordinal);
        Assert.Null(form.NameProblem("ci"));
    }

    [Fact]
    public async Task A_machine_without_a_limit_may_use_all()
    {
        Present("2.2.3", "machine.dev.cpu: 2\n");

        ResizeForm form = await Provider.ResizeFormAsync("dev", Cancel);

        Assert.Equal(new NumberRange(1, 8, 2), form.CpuCount);
        Assert.Equal(new NumberRange(1, 24, 24), form.MemoryGiB);
        Assert.Contains(form.Notes, note => note.Contains("limits of this machine", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_engine_has_the_limits_of_all_and_no_disk()
    {
        Present("2.2.3", "cpu: 6\nmemory_mib: 12288\n");

        ResizeForm form = await Provider.ResizeFormAsync("docker", Cancel);

        Assert.Equal(new NumberRange(1, 8, 6), form.CpuCount);
        Assert.Equal(new NumberRange(1, 24, 12), form.MemoryGiB);
        Assert.Null(form.DiskGiB);
        Assert.Contains(form.Notes, note => note.Contains("disk grows by itself", StringComparison.Ordinal));
        Assert.Contains(form.Notes, note => note.Contains("every machine", StringComparison.Ordinal));
    }

    [Fact]
    public void Warns_that_force_ends_all_of_OrbStack()
    {
        Assert.Contains("ends all of OrbStack", Provider.AdviceFor(new StopMachine("dev")).Repair, StringComparison.Ordinal);
        Assert.Contains("orbctl logs dev", Provider.AdviceFor(new StartMachine("dev")).Repair, StringComparison.Ordinal);
        Assert.All(Operations.Of("docker"), operation => Assert.True(Provider.AdviceFor(operation).Repair.Length > 20));
    }

    private void Present(string version, string settings) => _host.Runner
        .On(["orbctl", "status"], "Running\n").On(["orbctl", "list", "--format", "json"], Machines)
        .On(["orbctl", "config", "show"], settings)
        .On(["orbctl", "default"], "dev\n").On(["orbctl", "version"], $"Version: {version} (1)\n");
}
