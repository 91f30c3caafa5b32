using Devx.Tui.Hosting;

namespace Devx.Tui.Tests.Hosting.Scripting;

public sealed class InspectScriptTests : IDisposable
{
    private readonly ScriptBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Prints_a_name_and_a_value_on_each_line()
    {
        Assert.Equal(ExitCodes.Done, await _bench.InspectAsync("lima/dev"));

        Assert.StartsWith("machine       lima/dev\nstate         running\n", _bench.Output, StringComparison.Ordinal);
        Assert.Contains("\nmemory        8 GiB\n", _bench.Output, StringComparison.Ordinal);
        Assert.Empty(_bench.Error);
    }

    [Fact]
    public async Task Prints_the_same_machine_in_json_as_the_list()
    {
        _bench.Options = _bench.Options with { IsJson = true };

        await _bench.InspectAsync("lima/dev");

        Assert.Equal(8L << 30, _bench.Json().GetProperty("result").GetProperty("machine").GetProperty("memory").GetInt64());
    }

    [Fact]
    public async Task Prints_the_providers_own_text_as_it_is()
    {
        await _bench.InspectAsync("lima/dev", isRaw: true);

        Assert.StartsWith("{", _bench.Output, StringComparison.Ordinal);
        Assert.Contains("\"sshLocalPort\"", _bench.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_allowed_in_a_read_only_run_and_in_a_dry_run()
    {
        _bench.Options = _bench.Options with { IsReadOnly = true, IsDryRun = true };

        Assert.Equal(ExitCodes.Done, await _bench.InspectAsync("lima/dev"));
    }
}
