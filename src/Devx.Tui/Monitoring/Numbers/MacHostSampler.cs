using System.Globalization;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Tui.Monitoring.Numbers;

/// <summary>Asks the small programs every macOS has: sysctl once, vm_stat and ps now and then.</summary>
internal sealed class MacHostSampler(ICommandRunner runner, int cpuCount) : IHostSampler
{
    private static readonly TimeSpan CommandLimit = TimeSpan.FromSeconds(5);

    private ByteSize? _total;

    /// <inheritdoc/>
    public TimeSpan LeastRest => TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public async Task<HostSample> ReadAsync(CancellationToken cancellationToken)
    {
        Task<string> pages = RunAsync(["vm_stat"], cancellationToken);
        Task<string> loads = RunAsync(["ps", "-A", "-o", "%cpu="], cancellationToken);
        _total ??= ByteSize.Parse((await RunAsync(["sysctl", "-n", "hw.memsize"], cancellationToken)).Trim());
        return new HostSample
        {
            CpuPercent = ParseLoads(await loads) is { } load ? Math.Min(100, load / cpuCount) : null,
            MemoryTotal = _total,
            MemoryUsed = ParsePages(await pages),
        };
    }

    private async Task<string> RunAsync(string[] command, CancellationToken cancellationToken)
    {
        var request = new CommandRequest(command[0], command[1..]) { Timeout = CommandLimit };
        CommandResult result = await runner.RunAsync(request, cancellationToken);
        return result.IsSuccess ? result.StandardOutput : throw Failures.Unknown(result);
    }

    /// <summary>The sum of what ps says of each process; 100 = one core.</summary>
    private static double? ParseLoads(string text)
    {
        double[] loads =
        [
            .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line => double.TryParse(line, NumberStyles.Float, CultureInfo.InvariantCulture, out double load) ? load : 0),
        ];
        return loads.Length > 0 ? loads.Sum() : null;
    }

    /// <summary>What Activity Monitor calls used: active, wired and compressed pages.</summary>
    private static ByteSize? ParsePages(string text)
    {
        const string head = "page size of ";
        int at = text.IndexOf(head, StringComparison.Ordinal);
        if (at < 0 || Number(text[(at + head.Length)..]) is not { } pageSize)
        {
            return null;
        }

        long? pages = Page("Pages active:") + Page("Pages wired down:") + Page("Pages occupied by compressor:");
        return pages is { } used ? new ByteSize(used * pageSize) : null;

        long? Page(string name) =>
            text.IndexOf(name, StringComparison.Ordinal) is var start && start >= 0 ? Number(text[(start + name.Length)..]) : null;
    }

    private static long? Number(string text)
    {
        string digits = new([.. text.TrimStart().TakeWhile(char.IsAsciiDigit)]);
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
    }
}
