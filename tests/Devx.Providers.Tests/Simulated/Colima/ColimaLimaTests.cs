using System.Text.Json;
using Devx.Providers.Execution;

namespace Devx.Providers.Tests.Simulated.Colima;

/// <summary>The same machine through colima and through limactl with colima's directory.</summary>
public sealed class ColimaLimaTests : IDisposable
{
    private readonly SimulatedMac _mac = new();

    public void Dispose() => _mac.Dispose();

    [Fact]
    public async Task Is_in_the_list_of_limactl_with_its_own_names_and_its_small_disk()
    {
        await _mac.RunLineAsync("colima start --profile work --disk 60");

        using JsonDocument vm = JsonDocument.Parse((await LimactlAsync("list", "--json")).StandardOutput);
        using JsonDocument profile = JsonDocument.Parse((await _mac.RunLineAsync("colima list --json")).StandardOutput);

        Assert.Equal("colima-work", vm.RootElement.GetProperty("name").GetString());
        Assert.Equal("work", profile.RootElement.GetProperty("name").GetString());
        Assert.Equal(20L << 30, vm.RootElement.GetProperty("disk").GetInt64());
        Assert.Equal(60L << 30, profile.RootElement.GetProperty("disk").GetInt64());
        Assert.Equal("", (await _mac.RunLineAsync("limactl list -q")).StandardOutput);
    }

    [Fact]
    public async Task Keeps_exit_codes_through_limactl_and_loses_them_itself()
    {
        await _mac.RunLineAsync("colima start");

        CommandResult lima = await LimactlAsync("shell", "--tty=false", "colima", "sh", "-c", "exit 42");
        CommandResult colima = await _mac.RunAsync("colima", "ssh", "--", "sh", "-c", "exit 42");

        Assert.Equal((42, 1), (lima.ExitCode, colima.ExitCode));
        Assert.EndsWith("level=fatal msg=\"exit status 42\"\n", colima.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Has_its_containers_on_a_disk_of_their_own()
    {
        await _mac.RunLineAsync("colima start --profile work --disk 60");

        CommandResult result = await LimactlAsync("shell", "--tty=false", "colima-work", "df", "-P", "-k", "/mnt/lima-colima-work");

        Assert.Equal($"{60L << 20}", result.StandardOutput.Split('\n')[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);
    }

    private Task<CommandResult> LimactlAsync(params IReadOnlyList<string> arguments) => _mac.Host.Runner.RunAsync(
        new CommandRequest("limactl", arguments)
        {
            Environment = new Dictionary<string, string?> { ["LIMA_HOME"] = "/Users/alex/.colima/_lima" },
        }, CancellationToken.None);
}
