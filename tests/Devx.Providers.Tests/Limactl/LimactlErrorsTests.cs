using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Limactl;
using Devx.Testing;

namespace Devx.Providers.Tests.Limactl;

public sealed class LimactlErrorsTests
{
    [Theory]
    [InlineData("013-list-missing", ProviderFailure.NotFound, "There is no machine of that name.")]
    [InlineData("025-create-default-offline", ProviderFailure.MissingDependency, "could not be downloaded")]
    [InlineData("028-create-duplicate", ProviderFailure.AlreadyExists, "There is a machine named lab already.")]
    [InlineData("029-create-bad-name", ProviderFailure.BadRequest, "bad name! is not a name")]
    [InlineData("030-create-long-name", ProviderFailure.BadRequest, "is not a name")]
    [InlineData("034-create-negative-cpus", ProviderFailure.BadRequest, "lima refuses a value.")]
    [InlineData("036-create-missing-image", ProviderFailure.MissingDependency, "/home/dev/images/nope.qcow2 could not be downloaded.")]
    [InlineData("040-create-missing-template", ProviderFailure.BadRequest, "no template named nope.yaml")]
    [InlineData("041-create-unknown-vmtype", ProviderFailure.Unsupported, "no VM driver named vz")]
    [InlineData("054-edit-disk-shrink", ProviderFailure.BadRequest, "A disk can only grow.")]
    [InlineData("058-edit-invalid-value", ProviderFailure.BadRequest, "invalid size: 'lots'")]
    [InlineData("059-edit-missing", ProviderFailure.NotFound, "There is no machine named nope.")]
    [InlineData("063-protect-missing", ProviderFailure.NotFound, "There is no machine named nope.")]
    [InlineData("079-edit-running", ProviderFailure.WrongState, "cannot edit a running machine")]
    [InlineData("083-stop-stopped", ProviderFailure.WrongState, "wants 'Running' and finds 'Stopped'")]
    [InlineData("084-stop-missing", ProviderFailure.NotFound, "There is no machine named nope.")]
    [InlineData("088-stop-force-missing", ProviderFailure.NotFound, "There is no machine named nope.")]
    [InlineData("097-start-timeout", ProviderFailure.TimedOut, "The VM boots on by itself.")]
    [InlineData("101-start-kvm-denied", ProviderFailure.Other, "The VM ended while it started.")]
    [InlineData("111-shell-stopped", ProviderFailure.WrongState, "lab is stopped.")]
    [InlineData("112-shell-missing", ProviderFailure.NotFound, "There is no machine named nope.")]
    [InlineData("173-delete-protected-force", ProviderFailure.NotPermitted, "protected against removal")]
    [InlineData("183-delete-running", ProviderFailure.WrongState, "wants 'Stopped' and finds 'Running'")]
    [InlineData("189-start-broken", ProviderFailure.WrongState, "configuration cannot be used")]
    [InlineData("190-start-invalid", ProviderFailure.WrongState, "invalid size: 'lots'")]
    [InlineData("191-stop-broken", ProviderFailure.WrongState, "finds ''")]
    [InlineData("193-shell-broken", ProviderFailure.WrongState, "configuration cannot be used")]
    [InlineData("200-start-hostagent-killed", ProviderFailure.Other, "The host agent ended while the machine started.")]
    [InlineData(
        "203-start-broken-driver", ProviderFailure.WrongState, "The machine is broken: qemu driver is running but host agent is not.")]
    [InlineData("204-stop-broken-driver", ProviderFailure.WrongState, "finds 'Broken'")]
    [InlineData("206-delete-broken-driver", ProviderFailure.WrongState, "finds 'Broken'")]
    public void Recorded_failures_are_told_in_words(string name, ProviderFailure failure, string words)
    {
        ProviderException exception = LimactlErrors.Explain(Result(Recording.Load($"lima-2.2.0-rc.0/{name}")));

        Assert.Equal(failure, exception.Failure);
        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
        Assert.NotNull(exception.Remedy);
        Assert.NotNull(exception.Result);
    }

    [Theory]
    [InlineData("limactl: must not run as the root user", ProviderFailure.NotPermitted)]
    [InlineData("FATA[0000] must not run as the root", ProviderFailure.NotPermitted)]
    [InlineData(
        "level=fatal msg=\"limactl is running under rosetta, please reinstall lima with native arch\"", ProviderFailure.NotInstalled)]
    [InlineData("level=fatal msg=\"instance \\\"lab\\\" already exists\"", ProviderFailure.AlreadyExists)]
    [InlineData("level=fatal msg=\"instance `lab` already exists (`/home/dev/.lima/lab`)\"", ProviderFailure.AlreadyExists)]
    [InlineData("level=fatal msg=\"vmType `vz` is not a registered driver\"", ProviderFailure.Unsupported)]
    [InlineData("level=fatal msg=\"VZ driver requires macOS 13 or higher to run\"", ProviderFailure.Unsupported)]
    [InlineData("level=fatal msg=\"field `mountType` must be `reverse-sshfs` or `virtiofs` for VZ driver\"", ProviderFailure.BadRequest)]
    [InlineData(
        "level=fatal msg=\"failed to find the QEMU binary for the architecture `x86_64`: exec: not found\"",
        ProviderFailure.MissingDependency)]
    [InlineData("level=fatal msg=\"nested virtualization requires macOS 15 or newer\"", ProviderFailure.Unsupported)]
    [InlineData("level=fatal msg=\"guest agent binary could not be found for Linux-x86_64: x\"", ProviderFailure.MissingDependency)]
    [InlineData(
        "level=fatal msg=\"instance `x` seems running (hint: remove `/x/ha.pid` if the instance is not actually running)\"",
        ProviderFailure.WrongState)]
    [InlineData("level=fatal msg=\"hostagent (`/x/ha.pid`) did not start up in 5s (hint: see `/x/ha.stderr.log`)\"", ProviderFailure.Other)]
    [InlineData("level=fatal msg=\"unable to load instance web: broken\"", ProviderFailure.BadAnswer)]
    [InlineData("level=fatal msg=\"bufio.Scanner: token too long\"", ProviderFailure.BadAnswer)]
    [InlineData("level=fatal msg=\"disk shrinking is not supported\"", ProviderFailure.BadRequest)]
    public void Failures_known_from_the_source_are_told_in_words(string error, ProviderFailure failure)
    {
        ProviderException? exception = ErrorPattern.Find(LimactlErrors.Known, Result("", error, 1));

        Assert.Equal(failure, exception?.Failure);
    }

    [Fact]
    public void An_unknown_failure_is_told_without_a_guess()
    {
        ProviderException exception = LimactlErrors.Explain(
            Result("", "time=\"x\" level=info msg=a\ntime=\"x\" level=fatal msg=\"moon is full\"\n", 1));

        Assert.Equal(ProviderFailure.Other, exception.Failure);
        Assert.Equal("limactl ended with exit code 1: moon is full", exception.Message);
        Assert.Null(exception.Remedy);
    }

    private static CommandResult Result(Recording recording) =>
        Result(recording.StandardOutput, recording.StandardError, recording.ExitCode);

    private static CommandResult Result(string output, string error, int exitCode) =>
        new(new CommandRequest("limactl"), exitCode, output, error, TimeSpan.Zero);
}
