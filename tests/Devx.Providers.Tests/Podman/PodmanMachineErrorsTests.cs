using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Podman;
using Devx.Testing;

namespace Devx.Providers.Tests.Podman;

public sealed class PodmanMachineErrorsTests
{
    [Theory]
    [InlineData("109-machine-inspect-missing", ProviderFailure.NotFound, "podman-machine-default")]
    [InlineData("113-machine-rm-force-missing", ProviderFailure.NotFound, "ghost")]
    [InlineData("115-machine-ssh-missing", ProviderFailure.NotFound, "no such machine")]
    [InlineData("201-init-default-image-no-network", ProviderFailure.MissingDependency, "quay.io")]
    [InlineData("202-init-image-missing-file", ProviderFailure.BadRequest, "none.qcow2")]
    [InlineData("204-init-name-space", ProviderFailure.BadRequest, "my machine")]
    [InlineData("208-init-name-empty", ProviderFailure.BadRequest, "''")]
    [InlineData("210-init-name-long", ProviderFailure.BadRequest, "too long")]
    [InlineData("217-init-memory-huge", ProviderFailure.BadRequest, "24105")]
    [InlineData("218-init-disk-0", ProviderFailure.Other, "exit status 1")]
    [InlineData("302-init-duplicate", ProviderFailure.AlreadyExists, "podman-machine-default")]
    [InlineData("313-connection-default-missing", ProviderFailure.NotFound, "no such connection")]
    [InlineData("318-machine-ssh-stopped", ProviderFailure.WrongState, "is not running")]
    [InlineData("327-set-disk-smaller", ProviderFailure.BadRequest, "12 GB")]
    [InlineData("406-start-already-running", ProviderFailure.WrongState, "runs already")]
    [InlineData("407-start-other-while-running", ProviderFailure.WrongState, "one at a time")]
    [InlineData("408-set-while-running", ProviderFailure.WrongState, "stopped machines only")]
    [InlineData("410-machine-rm-running", ProviderFailure.WrongState, "podman-machine-default runs")]
    [InlineData("825-start-with-qemu-left-behind", ProviderFailure.Other, "did not come up")]
    [InlineData("905-ssh-while-starting", ProviderFailure.WrongState, "booting")]
    [InlineData("1001-ls-as-root", ProviderFailure.NotPermitted, "root")]
    [InlineData("1003-start-cpus-0", ProviderFailure.Other, "Invalid CPU topology")]
    [InlineData("1009-start-volume-missing", ProviderFailure.BadRequest, "/none")]
    [InlineData("1011-start-no-gvproxy", ProviderFailure.MissingDependency, "virtiofsd")]
    [InlineData("1012-start-no-qemu", ProviderFailure.MissingDependency, "qemu-system-x86_64")]
    [InlineData("1015-ls-config-broken", ProviderFailure.BadAnswer, "answers for none")]
    public void Knows_what_podman_says(string recording, ProviderFailure failure, string words)
    {
        ProviderException error = Explain(Recording.Load($"podman-5.8.6/{recording}"));

        Assert.Equal(failure, error.Failure);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("${", error.Message + error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_helper_that_podman_4_3_misses()
    {
        ProviderException error = Explain(Recording.Load("podman-4.3/machine-start-fail"));

        Assert.Equal((ProviderFailure.MissingDependency, "Podman needs gvproxy, which is not installed."), (error.Failure, error.Message));
    }

    [Theory]
    [InlineData("Error: machine \"dev\" already exists", ProviderFailure.AlreadyExists, "dev")]
    [InlineData("Error: vm \"dev\" already exists on hypervisor", ProviderFailure.AlreadyExists, "hypervisor")]
    [InlineData(
        "Error: system connection \"dev-root\" already exists. consider a different machine name", ProviderFailure.AlreadyExists,
        "dev-root")]
    [InlineData("Error: cannot use \"qemu\" for a machine name", ProviderFailure.BadRequest, "qemu")]
    [InlineData("Error: requested number of CPUs (99) greater than number of host CPUs (8)", ProviderFailure.BadRequest, "99")]
    [InlineData("Error: VM in wrong state to perform action", ProviderFailure.WrongState, "between two states")]
    [InlineData("Error: changing CPUs not supported for WSL machines", ProviderFailure.Unsupported, ".wslconfig")]
    [InlineData("Error: vfkit exited unexpectedly with exit code 1", ProviderFailure.Other, "exit code 1")]
    public void Knows_what_other_versions_say(string text, ProviderFailure failure, string words)
    {
        ProviderException error = Explain(new Recording(["podman"], 125, "", text + "\n"));

        Assert.Equal(failure, error.Failure);
        Assert.Contains(words, error.Message + error.Remedy, StringComparison.Ordinal);
    }

    private static ProviderException Explain(Recording recording) => PodmanMachineErrors.Explain(
        new CommandResult(
            new CommandRequest("podman"), recording.ExitCode, recording.StandardOutput, recording.StandardError, TimeSpan.Zero));
}
