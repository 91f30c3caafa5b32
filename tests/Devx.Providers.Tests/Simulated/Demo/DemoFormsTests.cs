using Devx.Providers.Contracts;
using Devx.Providers.Planning;

namespace Devx.Providers.Tests.Simulated.Demo;

/// <summary>What the providers of the demo can be told.</summary>
public sealed class DemoFormsTests : IDisposable
{
    private readonly DemoHost _demo = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _demo.Dispose();

    [Theory]
    [InlineData("podman", "dev", 12)]
    [InlineData("lima", "dev2", 12)]
    [InlineData("colima", "dev", 12)]
    [InlineData("orbstack", "dev", 12)]
    public async Task A_new_machine_has_a_form(string provider, string name, int cpus)
    {
        InitForm form = await (await _demo.ProviderAsync(provider)).InitFormAsync(Cancel);

        Assert.Equal((name, null), (form.SuggestedName, form.NameProblem(form.SuggestedName)));
        Assert.InRange(form.CpuCount!.Value.Maximum, 1, cpus);
        Assert.All(
            new[] { form.CpuCount, form.MemoryGiB, form.DiskGiB }.OfType<NumberRange>(),
            range => Assert.InRange(range.Suggested, range.Minimum, range.Maximum));
        Assert.Equal(282, form.DiskGiB?.Maximum);
        Assert.All(new[] { form.Image, form.VmType, form.Runtime }.OfType<InitChoice>(), choice => Assert.NotEmpty(choice.Values));
    }

    [Theory]
    [InlineData("podman")]
    [InlineData("lima")]
    [InlineData("colima")]
    [InlineData("orbstack")]
    public async Task What_a_form_suggests_can_be_made(string provider)
    {
        IVmProvider machines = await _demo.ProviderAsync(provider);
        InitForm form = await machines.InitFormAsync(Cancel);

        await machines.InitAsync(
            new InitOptions
            {
                Name = form.SuggestedName,
                CpuCount = (int?)form.CpuCount?.Suggested,
                Memory = form.MemoryGiB is { } memory ? ByteSize.FromGiB(memory.Suggested) : null,
                Disk = form.DiskGiB is { } disk ? ByteSize.FromGiB(disk.Suggested) : null,
                Image = form.Image?.Values[0],
                VmType = form.VmType?.Values[0],
                Runtime = form.Runtime?.Values[0],
                Start = false,
            },
            Cancel);

        MachineInfo made = await machines.InspectAsync(form.SuggestedName, Cancel);
        Assert.Equal((MachineStatus.Stopped, (int?)form.CpuCount!.Value.Suggested), (made.State.Status, made.CpuCount));
    }

    [Theory]
    [InlineData("podman", "podman-default")]
    [InlineData("lima", "dev")]
    [InlineData("colima", "default")]
    [InlineData("orbstack", "ubuntu-ci")]
    [InlineData("orbstack", "docker")]
    public async Task A_machine_has_a_form_that_begins_with_what_it_has(string provider, string name)
    {
        MachineInfo machine = await _demo.MachineAsync(provider, name);

        ResizeForm form = await (await _demo.ProviderAsync(provider)).ResizeFormAsync(name, Cancel);

        Assert.Equal(machine.CpuCount ?? form.CpuCount?.Maximum, form.CpuCount?.Suggested);
        Assert.Equal(machine.Memory?.GiB ?? form.MemoryGiB?.Maximum, form.MemoryGiB?.Suggested);
        Assert.True(form.DiskGiB is null || machine.Disk is null || form.DiskGiB.Value.Minimum == machine.Disk.Value.GiB);
        Assert.NotEmpty(form.Notes);
    }

    [Fact]
    public async Task Docker_says_why_it_has_none()
    {
        IVmProvider docker = await _demo.ProviderAsync("docker");

        ProviderException init = await Assert.ThrowsAsync<ProviderException>(() => docker.InitFormAsync(Cancel));
        ProviderException resize = await Assert.ThrowsAsync<ProviderException>(() => docker.ResizeFormAsync("desktop", Cancel));

        Assert.Contains("makes no machines", init.Message, StringComparison.Ordinal);
        Assert.Contains("Settings > Resources", resize.Message, StringComparison.Ordinal);
    }
}
