using Devx.Providers.Execution;
using Devx.Providers.Execution.Local;

namespace Devx.Providers.Tests.Real;

/// <summary>
/// Engines of this computer for tests that want them: skipped where one is missing, failed when <c>DEVX_REAL=required</c>.
/// </summary>
internal static class RealEngine
{
    /// <summary>The image the tests run: a busybox, imported by <c>.ci/run</c>.</summary>
    public const string DockerImage = "devx-busybox:1";

    public const string PodmanImage = "localhost/devx-busybox:1";

    private static bool IsRequired => Environment.GetEnvironmentVariable("DEVX_REAL") == "required";

    /// <summary>This computer, when a command that proves the engine ready succeeds.</summary>
    public static async Task<HostAccess> NeedAsync(params IReadOnlyList<string> proof)
    {
        HostAccess host = LocalHost.Create(TimeProvider.System);
        string? missing = await WhyMissingAsync(host, proof);
        if (missing is not null)
        {
            Assert.False(IsRequired, $"required, but {missing}");
            Assert.Skip(missing);
        }

        return host;
    }

    /// <summary>Runs a preparation and gives its output; its failure is the test's.</summary>
    public static async Task<string> RunAsync(HostAccess host, params IReadOnlyList<string> command)
    {
        var request = new CommandRequest(command[0], [.. command.Skip(1)]) { Timeout = TimeSpan.FromSeconds(60) };
        CommandResult result = await host.Runner.RunAsync(request, TestContext.Current.CancellationToken);
        Assert.True(result.IsSuccess, $"{request}: {result.StandardError}");
        return result.StandardOutput.Trim();
    }

    /// <summary>
    /// Pauses and resumes a container until told to end, and then leaves it running: podman can no longer remove one whose resumption was
    /// cut off.
    /// </summary>
    public static async Task StirAsync(HostAccess host, string program, string container, CancellationToken ending)
    {
        while (!ending.IsCancellationRequested)
        {
            await RunAsync(host, program, "pause", container);
            await RunAsync(host, program, "unpause", container);
        }
    }

    private static async Task<string?> WhyMissingAsync(HostAccess host, IReadOnlyList<string> proof)
    {
        try
        {
            CommandResult result = await host.Runner.RunAsync(
                new CommandRequest(proof[0], [.. proof.Skip(1)]), TestContext.Current.CancellationToken);
            return result.IsSuccess ? null : $"{result.Request} says: {result.StandardError.Trim()}";
        }
        catch (CommandException exception)
        {
            return exception.Message;
        }
    }
}
