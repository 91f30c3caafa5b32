using Devx.Providers.Colima;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Testing;

namespace Devx.Providers.Tests.Colima;

public sealed class ColimaErrorsTests
{
    [Theory]
    [InlineData("002-status-lima-missing", ProviderFailure.MissingDependency, "colima needs lima")]
    [InlineData("003-start-lima-missing", ProviderFailure.MissingDependency, "colima needs lima")]
    [InlineData("006-status-none", ProviderFailure.WrongState, "The machine is not running.")]
    [InlineData("008-status-profile-none", ProviderFailure.WrongState, "The machine is not running.")]
    [InlineData("011-stop-force-missing", ProviderFailure.NotFound, "There is no machine named colima-nope.")]
    [InlineData("012-ssh-none", ProviderFailure.WrongState, "The machine is not running.")]
    [InlineData("015-restart-none", ProviderFailure.NotFound, "There is no such profile.")]
    [InlineData("024-start-bad-runtime", ProviderFailure.BadRequest, "no runtime named podman")]
    [InlineData("026-start-bad-vmtype", ProviderFailure.Unsupported, "macOS 13 and later only")]
    [InlineData("023-start-unknown-flag", ProviderFailure.Unsupported, "does not know --nope")]
    [InlineData("027-start-bad-disk-image", ProviderFailure.BadRequest, "The disk image cannot be used")]
    [InlineData("028-start-unverified-image", ProviderFailure.BadRequest, "not the one colima expects")]
    [InlineData("029-start-offline", ProviderFailure.MissingDependency, "github.com cannot be reached.")]
    [InlineData("038-status-while-starting", ProviderFailure.WrongState, "has not finished starting it")]
    [InlineData("083-start-docker-fails", ProviderFailure.EngineDown, "docker did not come up in it")]
    [InlineData("091-start-broken-yaml", ProviderFailure.WrongState, "lima.yaml cannot be read")]
    [InlineData("098-start-broken", ProviderFailure.WrongState, "The machine is broken: qemu driver is running but host agent is not.")]
    public void Recorded_failures_are_told_in_words(string name, ProviderFailure failure, string words)
    {
        var recording = Recording.Load($"colima-0.10.3/{name}");

        ProviderException exception = ColimaErrors.Explain(new CommandResult(
            new CommandRequest("colima"), recording.ExitCode, recording.StandardOutput, recording.StandardError, TimeSpan.Zero));

        Assert.Equal(failure, exception.Failure);
        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "dependency check failed for docker: docker not found, run 'brew install docker' to install", ProviderFailure.MissingDependency)]
    [InlineData(
        "error in config: cannot use vmType: 'qemu', error: qemu-img not found, run 'brew install qemu' to install",
        ProviderFailure.MissingDependency)]
    [InlineData(
        "lima compatibility error: minimum Lima version supported is v0.18.0, current version is v0.1", ProviderFailure.MissingDependency)]
    [InlineData("unknown flag: --data", ProviderFailure.Unsupported)]
    [InlineData(
        "runtime disk provisioned for docker runtime. Delete container data with 'colima delete --data'", ProviderFailure.WrongState)]
    [InlineData("invalid vmType: 'vz'", ProviderFailure.Unsupported)]
    [InlineData("invalid mountType: 'virtiofs'", ProviderFailure.BadRequest)]
    [InlineData("nerdctl only supports containerd runtime", ProviderFailure.Unsupported)]
    [InlineData("instance 'colima [profile=x]' does not exist", ProviderFailure.NotFound)]
    [InlineData("colima [profile=x] not running", ProviderFailure.WrongState)]
    [InlineData("context \"colima-x\": context not found: open /x: no such file or directory", ProviderFailure.NotFound)]
    public void Failures_known_from_the_source_are_told_in_words(string message, ProviderFailure failure)
    {
        ProviderException exception = ColimaErrors.Explain(new CommandResult(
            new CommandRequest("colima"), 1, "",
            $"time=\"x\" level=fatal msg=\"{message.Replace("\"", "\\\"", StringComparison.Ordinal)}\"\n", TimeSpan.Zero));

        Assert.Equal(failure, exception.Failure);
    }
}
