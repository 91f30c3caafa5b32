using System.Text.Json;
using Devx.Providers.Contracts;
using Devx.Tui.Hosting;
using Devx.Tui.Hosting.Listing;
using Devx.Tui.Monitoring;
using Devx.Tui.Tests.Monitoring;
using NSubstitute;

namespace Devx.Tui.Tests.Hosting.Listing;

public sealed class MachineListingTests : IDisposable
{
    private readonly IProviders _providers = Substitute.For<IProviders>();
    private readonly ProviderStub _lima = new("lima");
    private readonly ProviderStub _docker = new("docker");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public MachineListingTests() => _providers.IdentifyAsync(Arg.Any<Provider>(), Arg.Any<CancellationToken>())
        .Returns(call => Task.FromResult<DetectedProvider?>(call.Arg<Provider>().Detected));

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task Prints_the_machines_of_all_providers_in_columns()
    {
        _lima.Has(Given.Machine("lima/dev") with { CpuCount = 4, Memory = ByteSize.FromGiB(8), Architecture = "arm64", IsDefault = true });
        _docker.Has(Given.Machine("docker/engine", MachineStatus.Stopped) with { VmType = "engine" });

        Assert.Equal(ExitCodes.Done, await RunAsync());

        Assert.Equal(
            """
            MACHINE        STATE    CPUS  MEMORY  DISK  ARCH   TYPE    DEFAULT
            lima/dev       running  4     8 GB    -     arm64  -       *
            docker/engine  stopped  -     -       -     -      engine

            """, _output.ToString(), ignoreLineEndingDifferences: true);
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public async Task A_provider_that_fails_is_told_and_the_others_are_listed()
    {
        _lima.Fails(new ProviderException(ProviderFailure.TimedOut, "limactl did not answer.", "Run it by hand."));
        _docker.Has(Given.Machine("docker/engine"));

        Assert.Equal(ExitCodes.Unavailable, await RunAsync());

        Assert.Contains("docker/engine", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal("devx-tui: lima: limactl did not answer. Run it by hand.\n", _error.ToString());
    }

    [Fact]
    public async Task An_engine_that_is_off_is_told_but_no_failure()
    {
        _lima.Fails(new ProviderException(ProviderFailure.EngineDown, "It is off."));

        Assert.Equal(ExitCodes.Done, await RunAsync());

        Assert.Equal("devx-tui: lima: It is off.\n", _error.ToString());
    }

    [Fact]
    public async Task Hostile_names_are_harmless_in_both_forms()
    {
        const string name = "\u001b]0;owned\u0007\u202eevil";
        _lima.Has(Given.Machine("lima/x") with { Id = new MachineId("lima", name) });

        await RunAsync();
        string table = _output.ToString();
        _output.GetStringBuilder().Clear();
        await RunAsync(isJson: true);
        string json = _output.ToString();

        Assert.DoesNotContain(table + json, letter => letter != '\n' && (char.IsControl(letter) || letter == '\u202e'));
        using JsonDocument document = JsonDocument.Parse(json);
        Assert.Equal(name, document.RootElement[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Json_says_what_is_known_and_leaves_out_the_rest()
    {
        _lima.Has(Given.Machine("lima/dev") with
        {
            CpuCount = 4,
            Memory = ByteSize.FromGiB(8),
            State = new MachineState(MachineStatus.Unknown, "odd"),
        });

        await RunAsync(isJson: true);

        using JsonDocument document = JsonDocument.Parse(_output.ToString());
        Assert.Equal(
            ["id", "provider", "name", "state", "rawState", "cpus", "memory", "isDefault", "runtime"],
            document.RootElement[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal("unknown", document.RootElement[0].GetProperty("state").GetString());
        Assert.Equal(8L << 30, document.RootElement[0].GetProperty("memory").GetInt64());
    }

    [Fact]
    public async Task A_program_that_only_has_the_name_is_left_out()
    {
        _docker.Has(Given.Machine("docker/engine"));
        _providers.IdentifyAsync(_docker.Provider, Arg.Any<CancellationToken>()).Returns(Task.FromResult<DetectedProvider?>(null));

        Assert.Equal(ExitCodes.Done, await RunAsync(isJson: true));

        Assert.Equal("[]\n", _output.ToString());
    }

    [Fact]
    public async Task Without_any_provider_the_list_is_empty_and_the_reason_told()
    {
        int exitCode = await new MachineListing(new ProviderPoll(_providers, TimeProvider.System), _output, _error)
            .RunAsync(new ProviderFindings([], []), isJson: true, CancellationToken.None);

        Assert.Equal((ExitCodes.Done, "[]\n"), (exitCode, _output.ToString()));
        Assert.Contains("no provider is installed", _error.ToString(), StringComparison.Ordinal);
    }

    private Task<int> RunAsync(bool isJson = false) =>
        new MachineListing(new ProviderPoll(_providers, TimeProvider.System), _output, _error)
            .RunAsync(new ProviderFindings([_lima.Provider, _docker.Provider], []), isJson, CancellationToken.None);
}
