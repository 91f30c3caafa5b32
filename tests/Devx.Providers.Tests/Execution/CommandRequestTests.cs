using CsCheck;
using Devx.Providers.Execution;
using Devx.Providers.Tests.Execution.Local;

namespace Devx.Providers.Tests.Execution;

public sealed class CommandRequestTests
{
    private static readonly Gen<CommandRequest> Requests = Gen.Select(
        Gen.String[Gen.Char["ab"], 1, 2], Gen.String[Gen.Char["ab "], 0, 2].Array[0, 3], Gen.OneOf<string?>(null, "/", "/tmp"),
        Gen.Dictionary(Gen.String[Gen.Char["AB"], 1, 1], Gen.OneOf<string?>(null, "", "x"))[0, 2],
        (program, arguments, folder, environment) =>
            new CommandRequest(program, arguments) { WorkingDirectory = folder, Environment = environment });

    [Fact]
    public void Shows_what_a_person_would_type()
    {
        var request = new CommandRequest("limactl", "shell", "my vm", "")
        {
            Environment = new Dictionary<string, string?> { ["Z"] = "1", ["LIMA_HOME"] = "/a b", ["GONE"] = null },
        };

        Assert.Equal("LIMA_HOME='/a b' Z=1 limactl shell 'my vm' ''", request.ToString());
    }

    [Fact]
    public void Leaves_out_what_only_makes_output_readable_for_us()
    {
        var request = new CommandRequest("podman", "ps")
        {
            Environment = new Dictionary<string, string?>
            {
                ["NO_COLOR"] = "1",
                ["LC_ALL"] = "C.UTF-8",
                ["CONTAINERS_MACHINE_PROVIDER"] = "qemu",
            },
        };

        Assert.Equal("CONTAINERS_MACHINE_PROVIDER=qemu podman ps", request.ToString());
    }

    [Fact]
    public async Task A_shell_runs_what_is_shown()
    {
        var request = new CommandRequest("printf", "%s|%s", "it's", "$X")
        {
            Environment = new Dictionary<string, string?> { ["X"] = "a b" },
        };

        CommandResult result = await FakeCli.Runner().RunAsync(
            new CommandRequest("/bin/sh", "-c", request.ToString()), CancellationToken.None);

        Assert.Equal("it's|$X", result.StandardOutput);
    }

    [Fact]
    public void Is_equal_to_a_request_with_the_same_content()
    {
        Requests.Sample(request =>
        {
            CommandRequest copy = request with
            {
                Arguments = [.. request.Arguments],
                Environment = request.Environment.Reverse().ToDictionary(),
                Timeout = TimeSpan.FromHours(1),
                IsRoutine = false,
            };

            Assert.Equal(request, copy);
            Assert.Equal(request.GetHashCode(), copy.GetHashCode());
        });
    }

    [Fact]
    public void Differs_when_anything_that_is_run_differs()
    {
        Requests.Sample(request =>
        {
            CommandRequest[] others =
            [
                request with { Program = request.Program + "x" },
                request with { Arguments = [.. request.Arguments, ""] },
                request with { WorkingDirectory = request.WorkingDirectory + "/x" },
                request with { Environment = new Dictionary<string, string?>(request.Environment) { ["C"] = null } },
            ];

            Assert.All(others, other => Assert.NotEqual(request, other));
        });
    }
}
