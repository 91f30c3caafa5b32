using System.Text.Json;
using Devx.Providers.Contracts;
using Devx.Tui.Hosting;
using Devx.Tui.Hosting.Listing;
using Devx.Tui.Monitoring;
using Devx.Tui.State;
using Devx.Tui.Tests.Monitoring;
using NSubstitute;

namespace Devx.Tui.Tests.Hosting.Listing;

public sealed class ProviderListingTests : IDisposable
{
    private static readonly MissingProvider Colima = new("colima", "/usr/bin", "Install it with: brew install colima");

    private readonly IProviders _providers = Substitute.For<IProviders>();
    private readonly StringWriter _output = new();

    public ProviderListingTests() => _providers.IdentifyAsync(Arg.Any<Provider>(), Arg.Any<CancellationToken>())
        .Returns(call => Task.FromResult<DetectedProvider?>(call.Arg<Provider>().Detected with { Version = "2.2.0" }));

    public void Dispose() => _output.Dispose();

    [Fact]
    public async Task Says_where_each_is_or_how_to_install_it()
    {
        Assert.Equal(ExitCodes.Done, await RunAsync(isJson: false));

        Assert.Equal(
            """
            PROVIDER  VERSION  PATH
            lima      2.2.0    /usr/bin/lima
            colima    -        not installed. Install it with: brew install colima

            """, _output.ToString(), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task Says_the_same_in_json()
    {
        await RunAsync(isJson: true);

        using JsonDocument document = JsonDocument.Parse(_output.ToString());
        Assert.Equal(
            [("lima", true), ("colima", false)],
            document.RootElement.EnumerateArray()
                .Select(item => (item.GetProperty("name").GetString(), item.GetProperty("isInstalled").GetBoolean())));
        Assert.Equal("/usr/bin", document.RootElement[1].GetProperty("searched").GetString());
    }

    private Task<int> RunAsync(bool isJson) => new ProviderListing(new ProviderPoll(_providers, TimeProvider.System), _output)
        .RunAsync(new ProviderFindings([new ProviderStub("lima").Provider], [Colima]), isJson, CancellationToken.None);
}
