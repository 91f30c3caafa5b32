using System.Runtime.CompilerServices;
using Devx.Providers.Contracts;
using Devx.Providers.Detection;
using Devx.Providers.Execution;
using Devx.Testing;
using NSubstitute;

namespace Devx.Providers.Tests.Detection;

public sealed class ProviderRegistryTests
{
    private readonly ScriptedCommandRunner _runner = new();
    private readonly FakeHostFiles _files = new();

    [Fact]
    public async Task Finds_programs_in_PATH_in_order_of_preference()
    {
        Install("/usr/bin/docker", "docker 28.5.2");
        Install("/usr/bin/podman", "podman 5.8.6");

        IReadOnlyList<DetectedProvider> detected = await Registry("podman", "lima", "docker").DetectAsync(CancellationToken.None);

        Assert.Equal(
            [
                new DetectedProvider("podman", "/usr/bin/podman", "5.8.6"),
                new DetectedProvider("docker", "/usr/bin/docker", "28.5.2"),
            ],
            detected);
        Assert.All(_runner.Ran, request => Assert.Equal(TimeSpan.FromSeconds(5), request.Timeout));
    }

    [Fact]
    public async Task Looks_in_the_usual_folders_after_PATH()
    {
        Install("/opt/homebrew/bin/docker", "docker 1");
        Install("/opt/homebrew/bin/podman", "podman 1");
        Install("/usr/bin/podman", "podman 2");

        IReadOnlyList<DetectedProvider> detected = await Registry("podman", "docker").DetectAsync(CancellationToken.None);

        Assert.Equal(["/usr/bin/podman", "/opt/homebrew/bin/docker"], detected.Select(provider => provider.BinaryPath));
    }

    [Fact]
    public async Task A_script_under_the_name_of_a_provider_is_doubtful_and_the_program_behind_it_is_taken()
    {
        Install("/usr/bin/docker", "podman 5.8.6");
        Install("/opt/homebrew/bin/docker", "docker 28.5.2");
        _files.Files["/usr/bin/docker"] = "#!/bin/sh\nexec podman \"$@\"\n";
        ProviderRegistry registry = Registry("docker");

        DetectedProvider doubtful = Assert.Single(registry.Look());
        DetectedProvider? detected = await registry.IdentifyAsync("docker", CancellationToken.None);

        Assert.False(registry.IsCertain(doubtful));
        Assert.Equal(new DetectedProvider("docker", "/opt/homebrew/bin/docker", "28.5.2"), detected);
        Assert.True(registry.IsCertain(Assert.Single(registry.Detected)));
    }

    [Fact]
    public async Task Says_where_it_looked_and_how_to_install_what_is_missing()
    {
        ProviderRegistry registry = Registry("podman");

        await registry.DetectAsync(CancellationToken.None);

        UndetectedProvider missing = Assert.Single(registry.Undetected);
        Assert.Equal(("podman", "Install it with: get podman"), (missing.Name, missing.InstallHint));
        Assert.Equal(["/usr/bin", "/bin", "/opt/homebrew/bin"], missing.SearchedFolders);
    }

    [Fact]
    public async Task Asks_all_programs_at_once()
    {
        _files.Files["/usr/bin/podman"] = _files.Files["/usr/bin/docker"] = "";
        var runner = new RendezvousRunner(expected: 2);

        ProviderRegistry registry = Registry(runner, HostSystem.Linux, "podman", "docker");
        IReadOnlyList<DetectedProvider> detected = await registry.DetectAsync(CancellationToken.None);

        Assert.Equal(2, detected.Count);
    }

    [Fact]
    public async Task Keeps_a_program_that_refuses_to_say_its_version()
    {
        _files.Files["/usr/bin/limactl"] = "";
        _runner.On(["/usr/bin/limactl", "--version"], error: "limactl: must not run as the root user\n", exitCode: 1);

        IReadOnlyList<DetectedProvider> detected = await Registry("limactl").DetectAsync(CancellationToken.None);

        Assert.Equal([new DetectedProvider("limactl", "/usr/bin/limactl", null, "limactl: must not run as the root user")], detected);
    }

    [Fact]
    public async Task Keeps_a_program_that_fails_without_a_word()
    {
        _files.Files["/usr/bin/docker"] = "";
        _runner.On(["/usr/bin/docker", "--version"], exitCode: 139);

        IReadOnlyList<DetectedProvider> detected = await Registry("docker").DetectAsync(CancellationToken.None);

        Assert.Equal("/usr/bin/docker --version ended with exit code 139", Assert.Single(detected).Problem);
    }

    [Fact]
    public async Task Keeps_a_program_that_does_not_answer_in_time()
    {
        _files.Files["/usr/bin/docker"] = "";
        _runner.Fails(["/usr/bin/docker", "--version"], CommandFailure.TimedOut);

        IReadOnlyList<DetectedProvider> detected = await Registry("docker").DetectAsync(CancellationToken.None);

        Assert.Equal("/usr/bin/docker did not answer within 5 s.", Assert.Single(detected).Problem);
    }

    [Fact]
    public async Task Passes_over_another_program_of_that_name_and_a_file_that_cannot_be_run()
    {
        Install("/usr/bin/docker", "podman version 5.8.6");
        _files.Files["/bin/docker"] = "";
        _runner.Fails(["/bin/docker", "--version"], CommandFailure.NotStarted);
        Install("/opt/homebrew/bin/docker", "docker 28");

        IReadOnlyList<DetectedProvider> detected = await Registry("docker").DetectAsync(CancellationToken.None);

        Assert.Equal("/opt/homebrew/bin/docker", Assert.Single(detected).BinaryPath);
    }

    [Fact]
    public async Task Does_not_take_a_shim_for_the_program()
    {
        Install("/usr/bin/docker", "podman version 5.8.6");
        ProviderRegistry registry = Registry("docker");

        await registry.DetectAsync(CancellationToken.None);

        Assert.Empty(registry.Detected);
        Assert.Equal("docker", Assert.Single(registry.Undetected).Name);
    }

    [Fact]
    public async Task Does_not_miss_what_does_not_exist_for_this_system()
    {
        ProviderRegistry registry = Registry(_runner, HostSystem.Linux, "maconly");

        await registry.DetectAsync(CancellationToken.None);
        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(
            () => registry.ResolveAsync("maconly", CancellationToken.None));

        Assert.Empty(registry.Undetected);
        Assert.Equal(ProviderFailure.Unsupported, exception.Failure);
    }

    [Fact]
    public async Task Resolves_auto_to_the_only_one_and_looks_for_it_once()
    {
        Install("/usr/bin/docker", "docker 28");
        ProviderRegistry registry = Registry("podman", "docker");

        DetectedProvider first = await registry.ResolveAsync("auto", CancellationToken.None);
        DetectedProvider second = await registry.ResolveAsync("Docker", CancellationToken.None);

        Assert.Equal(("docker", "docker"), (first.Name, second.Name));
        Assert.Single(_runner.Ran);
    }

    [Fact]
    public async Task Does_not_choose_among_several()
    {
        Install("/usr/bin/docker", "docker 28");
        Install("/usr/bin/podman", "podman 5");

        MultipleProvidersException exception = await Assert.ThrowsAsync<MultipleProvidersException>(
            () => Registry("podman", "docker").ResolveAsync("auto", CancellationToken.None));

        Assert.Equal(["podman", "docker"], exception.Available.Select(provider => provider.Name));
        Assert.Equal(
            "Several providers are installed: podman, docker. Choose one with --provider NAME or with the variable DEVX_PROVIDER.",
            exception.Message);
    }

    [Theory]
    [InlineData("auto", ProviderFailure.NotInstalled, "None of podman, docker is installed.",
        "Install it with: get podman Install it with: get docker")]
    [InlineData("docker", ProviderFailure.NotInstalled, "docker is not installed: there is no docker.", "Install it with: get docker")]
    [InlineData("dokcer x", ProviderFailure.NotFound, "There is no provider named 'dokcer x'.", "Choose one of podman, docker.")]
    public async Task Says_what_to_do_when_there_is_none(string name, ProviderFailure failure, string message, string remedy)
    {
        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(
            () => Registry("podman", "docker").ResolveAsync(name, CancellationToken.None));

        Assert.Equal((failure, message, remedy), (exception.Failure, exception.Message, exception.Remedy));
    }

    [Fact]
    public async Task Makes_a_provider_once()
    {
        Install("/usr/bin/docker", "docker 28");
        ProviderRegistry registry = Registry("docker");
        Assert.Throws<ProviderException>(() => registry.Get("docker"));

        await registry.DetectAsync(CancellationToken.None);
        IVmProvider machines = registry.Get("docker");
        await registry.DetectAsync(CancellationToken.None);

        Assert.Same(machines, registry.Get("docker"));
        Assert.Same(machines, registry.GetProvider("docker").Machines);
        Assert.Equal("/usr/bin/docker", registry.GetProvider("docker").Detected.BinaryPath);
    }

    [Fact]
    public async Task Forgets_a_program_that_was_removed()
    {
        Install("/usr/bin/docker", "docker 28");
        ProviderRegistry registry = Registry("docker");
        await registry.DetectAsync(CancellationToken.None);

        _files.Files.Remove("/usr/bin/docker");
        await registry.DetectAsync(CancellationToken.None);

        Assert.Empty(registry.Detected);
        Assert.Throws<ProviderException>(() => registry.Get("docker"));
    }

    [Fact]
    public void Looks_without_running_anything()
    {
        _files.Files["/usr/bin/docker"] = "";
        ProviderRegistry registry = Registry("podman", "docker");

        IReadOnlyList<DetectedProvider> found = registry.Look();

        Assert.Equal([new DetectedProvider("docker", "/usr/bin/docker", null)], found);
        Assert.Equal("podman", Assert.Single(registry.Undetected).Name);
        Assert.Empty(_runner.Ran);
    }

    [Fact]
    public async Task Keeps_a_version_it_was_told_for_as_long_as_the_program_is_there()
    {
        Install("/usr/bin/docker", "docker 28");
        ProviderRegistry registry = Registry("podman", "docker");
        registry.Look();

        DetectedProvider? identified = await registry.IdentifyAsync("docker", CancellationToken.None);
        IReadOnlyList<DetectedProvider> seenAgain = registry.Look();
        _files.Files.Clear();
        IReadOnlyList<DetectedProvider> seenGone = registry.Look();

        Assert.NotNull(identified);
        Assert.Equal("28", identified.Version);
        Assert.Equal([identified], seenAgain);
        Assert.Empty(seenGone);
    }

    [Fact]
    public async Task Drops_what_turns_out_to_be_another_program()
    {
        Install("/usr/bin/docker", "podman version 5.8.6");
        Install("/usr/bin/podman", "podman 5");
        ProviderRegistry registry = Registry("podman", "docker");
        registry.Look();

        DetectedProvider? identified = await registry.IdentifyAsync("docker", CancellationToken.None);

        Assert.Null(identified);
        Assert.Equal("podman", Assert.Single(registry.Detected).Name);
        Assert.Equal("docker", Assert.Single(registry.Undetected).Name);
    }

    [Fact]
    public async Task Ends_when_it_is_cancelled()
    {
        Install("/usr/bin/docker", "docker 28");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Registry("docker").DetectAsync(new CancellationToken(true)));
    }

    private void Install(string path, string version)
    {
        _files.Files[path] = "";
        _runner.On([path, "--version"], output: version + "\n");
    }

    private ProviderRegistry Registry(params string[] names) => Registry(_runner, HostSystem.MacOs, names);

    private ProviderRegistry Registry(ICommandRunner runner, HostSystem system, params string[] names)
    {
        var platform = new HostPlatform
        {
            System = system,
            HostName = "test",
            Architecture = "arm64",
            CpuCount = 8,
            HomeDirectory = "/home/test",
            Variables = new Dictionary<string, string> { ["PATH"] = "/usr/bin:.::/bin" },
        };
        var host = new HostAccess(runner, Substitute.For<IInteractiveRunner>(), _files, TimeProvider.System, platform);
        return new ProviderRegistry(host, [.. names.Select(Definition)]);
    }

    /// <summary>A provider whose program is named as it is and says <c>NAME VERSION</c>.</summary>
    private static ProviderDefinition Definition(string name) => new()
    {
        Name = name,
        Program = name,
        VersionArguments = ["--version"],
        ParseVersion = text => text.Trim().Split(' ') is [string program, string version] && program == name ? version : null,
        UsualFolders = _ => ["/opt/homebrew/bin", "/usr/bin"],
        InstallHint = _ => $"Install it with: get {name}",
        Systems = name == "maconly" ? [HostSystem.MacOs] : [HostSystem.Linux, HostSystem.MacOs],
        Create = (_, detected) => new Provider(detected, Substitute.For<IVmProvider>(), _ => null),
    };

    /// <summary>Answers nobody before all have asked.</summary>
    private sealed class RendezvousRunner(int expected) : ICommandRunner
    {
        private readonly TaskCompletionSource _allAsked = new();
        private int _missing = expected;

        public async Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellationToken)
        {
            if (Interlocked.Decrement(ref _missing) == 0)
            {
                _allAsked.SetResult();
            }

            await _allAsked.Task.WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);
            return new CommandResult(request, 0, Path.GetFileName(request.Program) + " 1", "", TimeSpan.Zero);
        }

        public async IAsyncEnumerable<OutputLine> StreamAsync(
            CommandRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            yield break;
        }
    }
}
