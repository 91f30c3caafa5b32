using CsCheck;
using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Tui.Presentation;
using Devx.Tui.State;
using Devx.Tui.Terminal;
using Devx.Tui.Tests.Dialogs.Logs;

namespace Devx.Tui.Tests.Presentation.Logs;

/// <summary>The log view as a picture, in each of its states.</summary>
public sealed class LogScreensTests
{
    private static readonly string[] Keys = ["t", "w", "l", "g", "up", "space", "v", "&", "W", "pgup"];

    private static readonly DateTimeOffset Start = Snapshots.Now.AddMinutes(-3);

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void Following(int width, int height)
    {
        Check(One(), "following", width, height);
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void Stopped(int width, int height)
    {
        LogBench bench = One();
        bench.Press("t", "pgup");
        bench.Log.Write([.. Enumerable.Repeat("more", 128)]);

        Check(bench, "stopped", width, height);
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void Searched(int width, int height)
    {
        LogBench bench = One();
        bench.Press("/").Type("orders").Press("enter", "N");

        Check(bench, "search", width, height);
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void Only_matches(int width, int height)
    {
        LogBench bench = One();
        bench.Press("t", "/").Type("500").Press("enter", "&");

        Check(bench, "matches", width, height);
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void Wrapped(int width, int height)
    {
        LogBench bench = One();
        bench.Press("t", "w");

        Check(bench, "wrap", width, height);
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void Interleaved(int width, int height)
    {
        LogBench bench = Several(new SessionOptions());

        Check(bench, "interleaved", width, height);
        Assert.Equal(3, bench.Lines(width, height).SelectMany(line => line.Spans)
            .Where(span => span.Text.Trim() is "api" or "worker" or "postgres" && span.Look != default)
            .Select(span => span.Look).Distinct().Count());
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void In_ascii(int width, int height)
    {
        LogBench bench = Several(new SessionOptions { IsAscii = true, HasColor = false });
        bench.Press("/").Type("orders").Press("enter", "t", "space");

        Check(bench, "ascii", width, height);
        Assert.All(bench.Lines(width, height), line => Assert.True(System.Text.Ascii.IsValid(line.Text), line.Text));
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void A_file_to_save_to_is_typed(int width, int height)
    {
        LogBench bench = One();
        bench.Press("W", "ctrl-u").Type("api.log");

        Check(bench, "save", width, height);
    }

    [Fact]
    public void The_keys_are_shown_in_a_box()
    {
        Check(One().Press("?"), "keys", 80, 40);
    }

    [Theory]
    [InlineData(20, 8)]
    [InlineData(40, 10)]
    [InlineData(200, 60)]
    public void The_box_of_keys_fits_every_screen(int width, int height)
    {
        IReadOnlyList<Line> box = One().Press("?").Lines(width, height);

        Assert.InRange(box.Count, 3, height);
        Assert.All(box, line => Assert.Equal(Math.Min(width, 78), Width(line)));
    }

    [Fact]
    public void Nothing_in_a_range()
    {
        LogBench bench = Api();
        bench.Press("4");

        Check(bench.Turn(2000), "empty-range", 80, 24);
    }

    [Theory]
    [InlineData(ContainerStatus.Running, null, "api has not written anything.")]
    [InlineData(ContainerStatus.Created, null, "api was never started.")]
    [InlineData(ContainerStatus.Exited, 1, "api has not written anything (exited 1).")]
    [InlineData(ContainerStatus.Paused, null, "api has not written anything (paused).")]
    public void Nothing_at_all(ContainerStatus status, int? code, string expected)
    {
        LogBench bench = Api();
        bench.Change("api", info => info with { Status = status, ExitCode = code, CreatedAt = null });
        if (status is ContainerStatus.Exited or ContainerStatus.Created)
        {
            bench.Log.End();
        }

        Assert.Contains(expected, bench.Turn(2000).Turn().Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_not_said_at_once_that_there_is_nothing()
    {
        LogBench bench = Api();

        Assert.Contains("Reading api …", bench.Text(), StringComparison.Ordinal);
        Assert.Contains("has not written anything", bench.Turn(1000).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void An_engine_that_does_not_answer(int width, int height)
    {
        LogBench bench = Api();
        bench.Log.Fail(new ProviderException(
            ProviderFailure.EngineDown, "The docker engine refused the connection.", "Start it with: sudo systemctl start docker"));

        Check(bench.Turn(), "error", width, height);
    }

    [Fact]
    public void Colours_of_the_program_are_kept_and_all_else_is_text()
    {
        LogBench bench = Api();
        bench.Log.Write("\e[32mINFO\e[0m \e]0;owned\a\e[2Jgreen \e[1;48;5;52mon red\e[0m");
        bench.Turn();

        var spans = bench.Lines()[2].Spans.Where(span => span.Look != default).Select(span => (span.Text, span.Look.Sequence));

        Assert.Equal([("INFO", "\e[0;38;5;2m"), ("on red", "\e[0;1;48;5;52m")], spans);
        Assert.Contains("INFO green on red", bench.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sideways_in_thirds_and_no_further_than_the_text()
    {
        LogBench bench = Api();
        bench.Log.Write(string.Concat(Enumerable.Range(0, 100).Select(at => $"{at:00}")));
        bench.Turn();

        Assert.StartsWith("  0001020304", bench.Rows()[0], StringComparison.Ordinal);
        Assert.StartsWith("  213141516", bench.Press("l").Rows()[0], StringComparison.Ordinal);
        bench.Press("right", "right", "right", "right", "right", "right", "right");
        Assert.EndsWith("9899", bench.Rows()[0], StringComparison.Ordinal);
        Assert.StartsWith("  00", bench.Press("left", "left", "left", "left", "left", "h").Rows()[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Fits_every_screen_whatever_was_written_and_controls_no_terminal()
    {
        Gen<string> text = Gen.OneOf(
            Gen.OneOf([.. Snapshots.HostileNames]), Gen.String[0, 200], Gen.String["ab-開発\t👩\u200d💻e\u0301\u001b[31m\u009b\r"]);
        Gen.Select(text.Array[0, 60], Gen.OneOf(Keys).Array[0, 6], Gen.Int[8, 130], Gen.Int[5, 40], Gen.Bool)
            .Sample((lines, keys, width, height, isAscii) =>
        {
            var bench = new LogBench(Snapshots.MacMini, new SessionOptions { IsAscii = isAscii }, "api", "worker");
            bench.Of("api").Write(lines);
            bench.Of("worker").Write(lines);
            bench.Turn(1500).Press("/").Type("a").Press("enter").Press(keys);

            IReadOnlyList<Line> drawn = bench.Lines(width, height);

            return drawn.Count == height && drawn.All(line => Width(line) == width && !line.Text.Any(char.IsControl))
                && (!isAscii || drawn.All(line => System.Text.Ascii.IsValid(line.Text)));
        }, iter: 150, threads: 1);
    }

    private static LogBench Api() => new("api");

    private static LogBench One()
    {
        LogBench bench = Api();
        string[] texts =
        [
            "INFO   GET  /v1/orders            200   12 ms  user=81", "WARN   pool is 9/10 busy",
            "ERROR  POST /v1/orders            500  2.1 s   user=17  trace=4bf92f3577b34da6a3ce929d0e0e4736 "
                + "parent=00f067aa0ba902b7 sampled=true",
            "       Npgsql.PostgresException: 53300: too many connections", "\tat Orders.Store.Save() in Store.cs:line 88",
            "INFO   GET  /healthz              200    1 ms",
        ];
        for (int at = 0; at < 60; at++)
        {
            bench.Log.Write(Start.AddSeconds(at * 1.377), texts[at % texts.Length], isError: at % texts.Length is 2 or 3);
        }

        bench.Log.End();
        bench.Change("api", info => info with { Status = ContainerStatus.Restarting, ExitCode = 1 });
        bench.Until(() => bench.Log.Requests.Count == 2, 100);
        bench.Log.Write(Start.AddSeconds(200), "INFO   listening on :80");
        bench.Turn();
        return bench;
    }

    private static LogBench Several(SessionOptions options)
    {
        var bench = new LogBench(Snapshots.MacMini, options, "api", "worker", "postgres");
        for (int at = 0; at < 30; at++)
        {
            bench.Of("api").Write(Start.AddSeconds(at * 2), "GET /v1/orders 200 12 ms");
            bench.Of("worker").Write(Start.AddSeconds((at * 2) + 0.5), $"job {at} done", isError: at % 7 == 0);
            bench.Of("postgres").Write(
                Start.AddSeconds((at * 2) + 0.7), "LOG:  checkpoint complete: wrote 44 buffers (0.3%); 0 WAL file(s) added, 0 removed");
        }

        return bench.Turn(2000);
    }

    private static int Width(Line line) => line.Spans.Sum(span => TextWidth.Of(span.Text));

    private static void Check(LogBench bench, string name, int width, int height) =>
        Expected.Screen($"logs-{name}-{width}x{height}", bench.Turn().Text(width, height));
}
