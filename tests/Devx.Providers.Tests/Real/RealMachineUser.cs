using System.Runtime.CompilerServices;
using Devx.Providers.Execution;

namespace Devx.Providers.Tests.Real;

/// <summary>
/// A normal user with folders of this test alone, for whom podman keeps machines: podman machine refuses root, so as root the commands are
/// run as the user that <c>.ci/run</c> makes. Nothing is booted.
/// </summary>
internal sealed class RealMachineUser : IAsyncDisposable
{
    private const string User = "devx-ci";

    /// <summary>Podman 4.3 makes no machine without a time zone, which a bare container lacks: the usual program tells it one.</summary>
    private const string MakeFolders =
        "d=$(mktemp -d) && mkdir -m 700 $d/.ssh $d/run $d/bin && truncate -s 1M $d/disk.raw"
        + " && printf '#!/bin/sh\\necho Timezone=UTC\\n' > $d/bin/timedatectl && chmod 700 $d/bin/timedatectl && echo $d";

    private readonly HostAccess _computer;

    private RealMachineUser(HostAccess computer, string folder)
    {
        _computer = computer;
        Folder = folder;
        var variables = new Dictionary<string, string>(computer.Platform.Variables)
        {
            ["HOME"] = folder,
            ["XDG_CONFIG_HOME"] = $"{folder}/config",
            ["XDG_DATA_HOME"] = $"{folder}/data",
            ["XDG_RUNTIME_DIR"] = $"{folder}/run",
        };
        Host = computer with
        {
            Runner = new UserRunner(computer.Runner, computer.Platform.IsRoot, folder),
            Platform = computer.Platform with { IsRoot = false, HomeDirectory = folder, Variables = variables },
        };
    }

    /// <summary>The computer as that user sees it.</summary>
    public HostAccess Host { get; }

    /// <summary>The user's home.</summary>
    public string Folder { get; }

    /// <summary>A file that podman takes for the disk of a machine.</summary>
    public string Image => $"{Folder}/disk.raw";

    /// <summary>Makes the folders, when podman and what it needs to make a machine are here.</summary>
    public static async Task<RealMachineUser> NeedAsync()
    {
        HostAccess computer = await RealEngine.NeedAsync("qemu-img", "--version");
        await RealEngine.NeedAsync("podman", "--version");
        await RealEngine.NeedAsync("qemu-system-x86_64", "--version");
        if (computer.Platform.IsRoot)
        {
            await RealEngine.NeedAsync("id", User);
        }

        var shell = new UserRunner(computer.Runner, computer.Platform.IsRoot, "/");
        CommandResult made = await shell.RunAsync(
            new CommandRequest("sh", "-c", MakeFolders), TestContext.Current.CancellationToken);
        Assert.True(made.IsSuccess, made.StandardError);
        return new RealMachineUser(computer, made.StandardOutput.Trim());
    }

    public async ValueTask DisposeAsync() =>
        await _computer.Runner.RunAsync(new CommandRequest("rm", "-rf", Folder), CancellationToken.None);

    /// <summary>Runs everything as the normal user in the user's own folders.</summary>
    private sealed class UserRunner(ICommandRunner inner, bool isRoot, string folder) : ICommandRunner
    {
        public Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellationToken) =>
            inner.RunAsync(AsUser(request), cancellationToken);

        public async IAsyncEnumerable<OutputLine> StreamAsync(
            CommandRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (OutputLine line in inner.StreamAsync(AsUser(request), cancellationToken))
            {
                yield return line;
            }
        }

        private CommandRequest AsUser(CommandRequest request)
        {
            var environment = new Dictionary<string, string?>(request.Environment)
            {
                ["XDG_CONFIG_HOME"] = $"{folder}/config",
                ["XDG_DATA_HOME"] = $"{folder}/data",
                ["XDG_RUNTIME_DIR"] = $"{folder}/run",
            };
            string path = $"{folder}/bin:{Environment.GetEnvironmentVariable("PATH")}";
            string[] command = ["env", $"HOME={folder}", $"PATH={path}", request.Program, .. request.Arguments];
            string[] asUser = isRoot ? ["runuser", "-u", User, "--", .. command] : command;
            return request with
            {
                Program = asUser[0],
                Arguments = asUser[1..],
                Environment = environment,
                WorkingDirectory = folder,
                Timeout = TimeSpan.FromSeconds(60),
            };
        }
    }
}
