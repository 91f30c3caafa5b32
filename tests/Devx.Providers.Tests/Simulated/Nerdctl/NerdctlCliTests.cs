using System.Text.Json;
using Devx.Providers.Execution;

namespace Devx.Providers.Tests.Simulated.Nerdctl;

/// <summary>nerdctl in a guest, with keys and texts as in the source of nerdctl 2.3.5: there are no recordings of it.</summary>
public sealed class NerdctlCliTests : IAsyncLifetime
{
    private readonly SimulatedMac _mac = new();

    public async ValueTask InitializeAsync()
    {
        await _mac.RunLineAsync("limactl start --tty=false box");
        await NerdctlAsync("run -d --name web -p 8080:80 -l app=shop nginx:alpine");
    }

    public ValueTask DisposeAsync()
    {
        _mac.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("ps --all --no-trunc --format json", "Command CreatedAt ID Image Platform Names Ports Status Runtime Size Labels")]
    [InlineData("stats --no-stream --no-trunc --format json", "Name ID CPUPerc MemUsage MemPerc NetIO BlockIO PIDs")]
    [InlineData("images --format json --no-trunc", "CreatedAt CreatedSince Digest ID Repository Tag Name Size BlobSize Platform")]
    [InlineData("network ls --format json", "ID Name Labels")]
    [InlineData("namespace ls --format json", "Name Containers Images Volumes Labels")]
    public async Task Prints_the_keys_of_nerdctl(string command, string keys)
    {
        CommandResult result = await NerdctlAsync(command);

        Assert.Equal(0, result.ExitCode);
        string[] lines = result.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines);
        Assert.All(lines, line =>
        {
            using JsonDocument row = JsonDocument.Parse(line);
            Assert.Equal(keys.Split(' '), row.RootElement.EnumerateObject().Select(field => field.Name));
        });
    }

    [Fact]
    public async Task Lists_only_what_is_alive_unless_asked_for_all()
    {
        await NerdctlAsync("stop web");

        Assert.Equal("", (await NerdctlAsync("ps --format json")).StandardOutput);
        Assert.Contains("\"Status\":\"Exited (137) Less than a second ago\"", (await NerdctlAsync("ps -a --format json")).StandardOutput,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspects_as_a_list_without_a_slash_before_the_name()
    {
        using JsonDocument list = JsonDocument.Parse((await NerdctlAsync("inspect --type container web")).StandardOutput);

        JsonElement container = Assert.Single(list.RootElement.EnumerateArray());
        Assert.Equal("web", container.GetProperty("Name").GetString());
        Assert.Equal("running", container.GetProperty("State").GetProperty("Status").GetString());
        JsonElement port = container.GetProperty("NetworkSettings").GetProperty("Ports").GetProperty("80/tcp")[0];
        Assert.Equal("8080", port.GetProperty("HostPort").GetString());
        Assert.Equal("shop", container.GetProperty("Config").GetProperty("Labels").GetProperty("app").GetString());
    }

    [Theory]
    [InlineData("start nope", "no such container nope")]
    [InlineData("exec nope true", "no such container nope")]
    [InlineData("exec -it web sh", "the input device is not a TTY")]
    [InlineData("rename web web", "name \\\"web\\\" is already used by ID \\\"<id>\\\"")]
    [InlineData("rm web", "container <id> is in running status. unpause/stop container first or force removal")]
    [InlineData("rmi nginx:alpine",
        "conflict: unable to delete nginx:alpine (cannot be forced) - image is being used by running container <id>")]
    [InlineData("frobnicate", "unknown subcommand \\\"frobnicate\\\" for \\\"nerdctl\\\"")]
    [InlineData("ps --nope", "unknown flag: --nope")]
    public async Task Refuses_in_the_words_of_nerdctl(string command, string message)
    {
        string id = (await NerdctlAsync("ps -q --no-trunc")).StandardOutput.Trim();

        CommandResult result = await NerdctlAsync(command);

        Assert.Equal(1, result.ExitCode);
        string expected = message.Replace("<id>", id, StringComparison.Ordinal);
        Assert.EndsWith($"level=fatal msg=\"{expected}\"\n", result.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_no_containers_in_another_namespace()
    {
        Assert.Equal("", (await NerdctlAsync("--namespace k8s.io ps --format json")).StandardOutput);
    }

    [Fact]
    public async Task Passes_the_exit_code_of_a_container()
    {
        CommandResult result =
            await _mac.RunAsync("limactl", "shell", "--tty=false", "box", "nerdctl", "exec", "web", "sh", "-c", "echo hi; exit 5");

        Assert.Equal((5, "hi\n"), (result.ExitCode, result.StandardOutput));
    }

    [Fact]
    public async Task Finds_no_containerd_of_root_where_the_user_has_his_own()
    {
        CommandResult result = await _mac.RunLineAsync("limactl shell --tty=false box sudo nerdctl ps");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("cannot access containerd socket", result.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_before_it_prunes_and_takes_no_answer_for_no()
    {
        await NerdctlAsync("stop web");

        CommandResult asked = await NerdctlAsync("container prune");
        CommandResult forced = await NerdctlAsync("container prune --force");

        Assert.Equal(1, asked.ExitCode);
        Assert.Contains("[y/N]", asked.StandardOutput, StringComparison.Ordinal);
        Assert.StartsWith("Deleted Containers:\n", forced.StandardOutput, StringComparison.Ordinal);
        Assert.Equal("", (await NerdctlAsync("ps -aq")).StandardOutput);
    }

    private Task<CommandResult> NerdctlAsync(string command) =>
        _mac.RunAsync("limactl", ["shell", "--tty=false", "--workdir", "/", "box", "nerdctl", .. command.Split(' ')]);
}
