using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Providers.Podman;

namespace Devx.Providers.Tests.Podman;

public sealed class PodmanFormsTests
{
    private static readonly string[] List = ["podman", "machine", "list", "--format", "json"];
    private static readonly string[] Connections = ["podman", "system", "connection", "list", "--format", "json"];
    private readonly VmTestHost _host = new VmTestHost().WithMemory(24);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Offers_a_third_of_the_computer()
    {
        Present("[]");

        InitForm form = await Provider().InitFormAsync(Cancel);

        Assert.Equal(new NumberRange(1, 8, 2), form.CpuCount);
        Assert.Equal(new NumberRange(1, 24, 8), form.MemoryGiB);
        Assert.Equal(new NumberRange(5, 120, 40), form.DiskGiB);
        Assert.True(form is { HasRootful: true, HasDefault: true, CanStayStopped: true, VmType: null, Runtime: null });
        Assert.Equal(("Image", true), (form.Image?.Label, form.Image?.IsFreeText));
    }

    [Fact]
    public async Task Suggests_a_name_that_is_free()
    {
        Present(Two("dev", "dev2"));

        InitForm form = await Provider().InitFormAsync(Cancel);

        Assert.Equal("dev3", form.SuggestedName);
    }

    [Theory]
    [InlineData("dev", "already")]
    [InlineData("host", "podman itself")]
    [InlineData("", "begin with a letter")]
    [InlineData("my machine", "Use letters")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "30 characters")]
    public async Task Says_what_is_wrong_with_a_name(string name, string problem)
    {
        Present(Two("dev", "other"));

        InitForm form = await Provider().InitFormAsync(Cancel);

        Assert.Contains(problem, form.NameProblem(name), StringComparison.Ordinal);
        Assert.Null(form.NameProblem("fresh"));
    }

    [Theory]
    [InlineData("5.8.6", "arm64", null, "applehv libkrun")]
    [InlineData("5.2.0", "arm64", "libkrun", "libkrun applehv")]
    [InlineData("5.1.0", "arm64", null, null)]
    [InlineData("5.8.6", "x86_64", null, null)]
    public async Task Offers_libkrun_where_it_runs(string version, string architecture, string? chosen, string? offered)
    {
        _host.OnMac();
        _host.Platform = _host.Platform with { Architecture = architecture };
        if (chosen is not null)
        {
            _host.WithVariable("CONTAINERS_MACHINE_PROVIDER", chosen);
        }

        string[] list = version is "5.8.6" ? ["podman", "machine", "list", "--all-providers", "--format", "json"] : List;
        _host.Runner.On(list, "[]").On(Connections, "[]");

        InitForm form = await Provider(version).InitFormAsync(Cancel);

        Assert.Equal(offered, form.VmType is { } choice ? string.Join(' ', choice.Values) : null);
    }

    [Fact]
    public async Task Has_no_form_for_root()
    {
        _host.Platform = _host.Platform with { IsRoot = true };

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => Provider().InitFormAsync(Cancel));

        Assert.Equal((ProviderFailure.Unsupported, PodmanCapabilities.Root), (error.Failure, error.Message));
    }

    [Fact]
    public async Task A_machine_keeps_what_it_has_and_its_disk_only_grows()
    {
        Present(Two("dev", "other"));

        ResizeForm form = await Provider().ResizeFormAsync("dev", Cancel);

        Assert.Equal(new NumberRange(1, 8, 2), form.CpuCount);
        Assert.Equal(new NumberRange(1, 24, 2), form.MemoryGiB);
        Assert.Equal(new NumberRange(20, 140, 20), form.DiskGiB);
        Assert.Contains(form.Notes, note => note.Contains("next start", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_engine_of_this_host_has_no_size_to_change()
    {
        Present("[]");

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => Provider().ResizeFormAsync("host", Cancel));

        Assert.Equal(ProviderFailure.Unsupported, error.Failure);
        Assert.Contains("podman update", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_to_the_console_of_the_guest()
    {
        _host.WithVariable("XDG_RUNTIME_DIR", "/run/user/1000");

        StuckAdvice advice = Provider().AdviceFor(new StartMachine("dev"));

        Assert.Equal(["/run/user/1000/podman/dev.log"], advice.LogFiles);
        Assert.Contains("podman machine stop dev", advice.Repair, StringComparison.Ordinal);
        Assert.Contains("dev_vm.pid", advice.Repair, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_advice_for_every_operation()
    {
        Assert.All(Operations.Of("dev"), operation => Assert.True(Provider().AdviceFor(operation).Repair.Length > 20));
    }

    private PodmanProvider Provider(string version = "5.8.6") => new(_host.Access, "podman", version);

    private void Present(string machines) => _host.Runner.On(List, machines).On(Connections, "[]");

    private static string Two(string first, string second) => $"[{Entry(first)},{Entry(second)}]";

    private static string Entry(string name) =>
        $$"""{"Name":"{{name}}","VMType":"qemu","CPUs":2,"Memory":"2147483648","DiskSize":"21474836480"}""";
}
