using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Lima;

namespace Devx.Providers.Execution.Simulated.Colima;

/// <summary><c>colima start</c>, which makes the profile when there is none, and makes its docker context the current one.</summary>
internal sealed class ColimaStart(bool isMac) : ColimaCommand(["start"], "start [profile] [flags]", FlagsOf(isMac), Numbers)
{
    private static readonly TimeSpan ImageDownload = TimeSpan.FromSeconds(14);
    private static readonly TimeSpan Provisioning = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Starting = TimeSpan.FromSeconds(3);

    private static readonly string[] Runtimes = ["docker", "containerd", "incus", "none"];

    private static FlagValues Numbers { get; } = new(new Dictionary<string, FlagKind>
    {
        ["c,cpus"] = FlagKind.Integer,
        ["cpu"] = FlagKind.Integer,
        ["m,memory"] = FlagKind.Number,
        ["d,disk"] = FlagKind.Integer,
        ["root-disk"] = FlagKind.Integer,
    });

    /// <inheritdoc/>
    public override async Task<int> RunAsync(ColimaRun run, CancellationToken cancellationToken)
    {
        if (run.IsRunning)
        {
            run.Log.Warning("already running, ignoring");
            run.Edit(machine => ColimaSettings.Keep(machine, run.Arguments));
            return 0;
        }

        string runtime = Runtime(run);
        run.Log.Info($"starting {run.Profile.DisplayName}");
        run.Log.Info($"runtime: {runtime}");
        if (!Runtimes.Contains(runtime))
        {
            return run.Log.Fatal($"error initiating container runtime: unsupported container runtime '{runtime}'");
        }

        if (runtime == "docker" && run.Computer.Programs.All(program => program.Name != "docker"))
        {
            return run.Log.Fatal("Error: dependency check failed for docker: docker not found, run 'brew install docker' to install");
        }

        return await StartAsync(run, runtime, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Brings the profile up and sets its containers up.</summary>
    public static async Task<int> StartAsync(ColimaRun run, string runtime, CancellationToken cancellationToken)
    {
        bool isNew = run.Instance is null;
        string step = isNew ? "creating and starting" : "starting";
        if (run.Instance?.ConfigurationError is not null)
        {
            return run.Log.Fatal("error starting vm: yaml: line 1: did not find expected ',' or ']'");
        }

        run.Log.Info($"{step} ...", "vm");
        if (isNew)
        {
            if (await CreateAsync(run, runtime, cancellationToken).ConfigureAwait(false) is { } refusal)
            {
                return run.Log.Fatal(refusal);
            }
        }
        else
        {
            run.Edit(machine => ColimaSettings.Use(ColimaSettings.Keep(machine, run.Arguments), run.Log) with
            {
                Properties = machine.Properties.SetItem(ColimaMachine.Unfinished, "true"),
            });
        }

        return await BootAsync(run, isNew, cancellationToken).ConfigureAwait(false) != 0
            ? run.Log.Fatal($"error starting vm: error at '{step}': exit status 1")
            : await SetUpAsync(run, isNew, runtime, cancellationToken).ConfigureAwait(false);
    }

    private static string Runtime(ColimaRun run)
    {
        string? asked = run.Arguments.Value("runtime");
        if (run.Machine is not { } machine)
        {
            return asked ?? "docker";
        }

        string present = ColimaMachine.Runtime(machine);
        if (asked is not null && asked != present)
        {
            run.Log.Warning("'runtime' cannot be updated after initial setup, discarded");
        }

        return present;
    }

    private static async Task<string?> CreateAsync(ColimaRun run, string runtime, CancellationToken cancellationToken)
    {
        if (run.Arguments.Value("disk-image") is { } image)
        {
            return $"error starting vm: error at 'creating and starting': invalid disk image: stat {image}: no such file or directory";
        }

        string driver = run.Arguments.Value("vm-type") ?? LimaDrivers.Of(run.Computer.Platform)[0];
        if (!LimaDrivers.Of(run.Computer.Platform).Contains(driver))
        {
            return $"error in config: invalid vmType: '{driver}'";
        }

        if (!run.Computer.State.Of("colima").Any())
        {
            run.Log.Info("downloading disk image ...", "vm");
            await run.Process.WorkAsync(ImageDownload, cancellationToken).ConfigureAwait(false);
        }

        run.Computer.Machines.Add(ColimaNewMachine.Of(run, runtime, driver));
        run.LimaLog.Info("Terminal is not available, proceeding without opening an editor");
        return null;
    }

    // What limactl says of it all goes to standard output.
    private static async Task<int> BootAsync(ColimaRun run, bool isNew, CancellationToken cancellationToken)
    {
        LimaInstance instance = run.Instance!; // made or found before
        if (instance.Error is { } problem)
        {
            run.LimaLog.Error($"Instance \"{instance.Name}\" has configuration errors", ("error", problem));
            run.LimaLog.Info($"Using the existing instance `{instance.Name}`");
            return run.LimaLog.Fatal($"errors inspecting instance: [{problem}]");
        }

        if (!isNew)
        {
            run.LimaLog.Info($"Using the existing instance `{instance.Name}`");
        }

        run.LimaLog.Info($"Starting the instance `{instance.Name}` with internal VM driver `{instance.Machine.VmType}`");
        if (isNew)
        {
            run.LimaLog.Info("Attempting to download the image", instance.ImageFields);
            run.LimaLog.Info($"Downloaded the image from `{instance.ImageLocation}`");
        }

        return await new LimaBoot(run.Process, run.LimaLog).RunAsync(instance, null, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<int> SetUpAsync(ColimaRun run, bool isNew, string runtime, CancellationToken cancellationToken)
    {
        run.Log.Info("provisioning ...", runtime);
        await run.Process.WorkAsync(Provisioning, cancellationToken).ConfigureAwait(false);
        if (runtime == "docker")
        {
            ColimaContext.Add(run);
        }

        run.Edit(machine => machine with { Properties = machine.Properties.Remove(ColimaMachine.NeverReady) });
        run.Log.Info("starting ...", runtime);
        if (isNew && runtime == "docker")
        {
            // The new group of the user counts only after a restart.
            await new LimaShutdown(run.Process, run.LimaLog).StopAsync(run.Instance!, cancellationToken).ConfigureAwait(false);
            await BootAsync(run, isNew: false, cancellationToken).ConfigureAwait(false);
        }

        await run.Process.WorkAsync(Starting, cancellationToken).ConfigureAwait(false);
        if (!run.IsRunning)
        {
            return run.Log.Fatal($"error starting {runtime}: exit status 255");
        }

        run.Edit(machine => machine with { Properties = machine.Properties.Remove(ColimaMachine.Unfinished) });
        run.Log.Info("done");
        return 0;
    }

    private static FlagSet FlagsOf(bool isMac)
    {
        FlagSet flags = new FlagSet()
            .Values(
                "a,arch", "c,cpus", "cpu", "cpu-type", "d,disk", "i,disk-image", "disk-image-mirror", "n,dns", "dns-host", "downloader",
                "editor", "env", "gateway-address", "hostname", "k3s-arg", "k3s-listen-port", "kubernetes-version", "m,memory", "V,mount",
                "mount-type", "port-forwarder", "registry-mirror", "root-disk", "r,runtime", "ssh-port")
            .Switches(
                "activate", "binfmt", "e,edit", "force-disk-image", "f,foreground", "k,kubernetes", "mount-inotify",
                "network-host-addresses", "save-config", "s,ssh-agent", "ssh-config", "template");
        return isMac
            ? flags.Values("t,vm-type", "network-mode", "network-interface")
                .Switches("network-address", "vz-rosetta", "z,nested-virtualization")
            : flags;
    }
}
