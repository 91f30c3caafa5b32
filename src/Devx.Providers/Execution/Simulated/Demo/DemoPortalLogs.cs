using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Demo;

/// <summary>What the containers beside the shop print: access logs, JSON lines, logfmt, and bars that redraw themselves.</summary>
internal static class DemoPortalLogs
{
    private static readonly SimulatedLog Access = new("nginx/1.29.2 started",
    [
        "10.0.3.17 - - \"GET / HTTP/1.1\" 200 5312 \"-\" \"Mozilla/5.0\"",
        "10.0.3.17 - - \"GET /assets/portal.css HTTP/1.1\" 304 0 \"-\" \"Mozilla/5.0\"",
        "10.0.3.22 - - \"POST /login HTTP/1.1\" 401 91 \"-\" \"Mozilla/5.0\"",
        "[error] 31#31: *17 upstream timed out (110: Connection timed out) while reading response header, "
            + "upstream: \"http://search:9200/\"",
    ], TimeSpan.FromSeconds(1.3))
    { ErrorWord = "[error]" };

    private static readonly SimulatedLog Json = new("{\"level\":\"info\",\"msg\":\"ready\",\"port\":4000}",
    [
        "{\"level\":\"info\",\"msg\":\"token issued\",\"user\":81,\"ms\":4}",
        "{\"level\":\"warn\",\"msg\":\"clock skew\",\"seconds\":2.4}",
        "{\"level\":\"info\",\"msg\":\"token refreshed\",\"user\":204,\"ms\":3}",
    ], TimeSpan.FromSeconds(2.1));

    private static readonly SimulatedLog Bar = new("building the handbook",
        [$"{Redrawn("pages")}", "318 pages in 4.1 s", $"{Redrawn("index")}", "index has 12 904 words"], TimeSpan.FromSeconds(5));

    /// <summary>What a container is known to print; a line at its start when it is not.</summary>
    public static SimulatedLog Of(string container) => container switch
    {
        "web" or "proxy" or "traefik" => Access,
        "auth" or "mail" => Json,
        "docs" => Bar,
        "backup" or "load-test" => new SimulatedLog("starting", [Redrawn("upload"), "uploaded 1.2 GB"], TimeSpan.FromSeconds(3)),
        "grafana" or "prometheus" => LogFormat(container),
        _ => new SimulatedLog($"{container} is up", [], TimeSpan.FromHours(1)),
    };

    private static SimulatedLog LogFormat(string name) => new($"level=info msg=\"Starting {name}\" pid=1",
    [
        "level=info component=tsdb msg=\"Head GC completed\" duration=12.4ms",
        "level=debug component=web msg=\"query\" expr=\"rate(http_requests_total[5m])\" took=3ms",
        "level=warn component=scrape msg=\"target is slow\" target=orders took=9.7s",
    ], TimeSpan.FromSeconds(4));

    /// <summary>A bar as a program draws it on one line: each step after a carriage return.</summary>
    private static string Redrawn(string what) => string.Concat(Enumerable.Range(0, 11).Select(
        step => $"\r{what} [{new string('#', step * 2).PadRight(20)}] {step * 10,3} %"));
}
