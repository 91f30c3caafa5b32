using Devx.Providers.Containers.Logs;
using Devx.Tui.Handoff;
using Devx.Tui.State;
using NSubstitute;

namespace Devx.Tui.Tests.Dialogs.Logs;

public sealed class LogDialogTests
{
    private readonly LogBench _bench = new("api");

    [Fact]
    public void Opens_at_the_end_of_the_last_lines_and_follows()
    {
        Write(0, 500);

        Assert.Equal(new LogRequest { IsFollowing = true, Tail = 500 }, Assert.Single(_bench.Log.Requests));
        Assert.EndsWith("line 499", _bench.Rows()[^1], StringComparison.Ordinal);
        Write(500, 3);
        Assert.EndsWith("line 502", _bench.Rows()[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_of_the_containers_opens_it_for_the_one_under_the_cursor()
    {
        var bench = new LogBench("api");
        bench.Press("esc");
        bench.Desk.Press("2", "l");

        Assert.Contains("› logs", bench.Text(), StringComparison.Ordinal);
        Assert.Equal(Attention.None, bench.Desk.Dialogs.Top!.Attention);
    }

    [Theory]
    [InlineData("up")]
    [InlineData("k")]
    [InlineData("pgup")]
    [InlineData("ctrl-u")]
    [InlineData("g")]
    public void Going_up_stops_following_and_says_how_many_lines_came_since(string key)
    {
        Write(0, 200);
        _bench.Press(key);
        string[] before = _bench.Rows();

        Write(200, 128);

        Assert.Equal(before, _bench.Rows());
        Assert.Contains("↓ 128 new, f to follow", _bench.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("f")]
    [InlineData("G")]
    [InlineData("end")]
    public void A_key_follows_again(string key)
    {
        Write(0, 200);
        _bench.Press("up");
        Write(200, 5);

        _bench.Press(key);

        Assert.EndsWith("line 204", _bench.Rows()[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("new", _bench.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_were_scrolled_to_are_not_new_any_more()
    {
        Write(0, 100);
        _bench.Press("up");
        Write(100, 10);

        _bench.Press("down", "down", "down", "down");

        Assert.Contains("7 new", _bench.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_read_stays_while_old_lines_are_dropped_until_it_is_dropped_itself()
    {
        Write(0, 50_000);
        _bench.Press("pgup");
        string[] before = _bench.Rows();

        Write(50_000, 49_000);
        Assert.Equal(before, _bench.Rows());

        Write(99_000, 5_000);
        Assert.EndsWith("line 54000", _bench.Rows()[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Scrolls_line_by_line_page_by_page_and_to_both_ends()
    {
        Write(0, 100);

        Assert.Equal("line 79", Top("up"));
        Assert.Equal("line 59", Top("pgup"));
        Assert.Equal("line 49", Top("ctrl-u"));
        Assert.Equal("line 59", Top("ctrl-d"));
        Assert.Equal("line 60", Top("j"));
        Assert.Equal("line 0", Top("home"));
        Assert.Equal("line 20", Top("pgdn"));
        Assert.Equal("line 80", Top("end"));
    }

    [Theory]
    [InlineData("0", 0.0, null)]
    [InlineData("1", null, null)]
    [InlineData("2", 1.0, null)]
    [InlineData("3", 5.0, null)]
    [InlineData("4", 15.0, null)]
    [InlineData("5", 60.0, null)]
    public void Digits_read_again_over_another_range(string key, double? minutes, int? tail)
    {
        Write(0, 10);

        DateTimeOffset now = _bench.Desk.Time.GetUtcNow();
        _bench.Press(key);

        DateTimeOffset? since = minutes is { } ago ? now.AddMinutes(-ago) : null;
        Assert.Equal(new LogRequest { IsFollowing = true, Tail = tail, Since = since }, _bench.Log.Requests[^1]);
        Assert.Equal((2, 1), (_bench.Log.Requests.Count, _bench.Log.Open));
        Assert.DoesNotContain("line 9", _bench.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("esc")]
    [InlineData("q")]
    [InlineData("ctrl-c")]
    public void Closing_ends_all_reading(string key)
    {
        var bench = new LogBench("api", "worker", "redis");
        Assert.Equal((1, 1, 1), (bench.Of("api").Open, bench.Of("worker").Open, bench.Of("redis").Open));

        bench.Desk.Router.Press(new Devx.Tui.Commands.KeyPress(key));

        Assert.Equal((0, 0, 0), (bench.Of("api").Open, bench.Of("worker").Open, bench.Of("redis").Open));
        Assert.Null(bench.Desk.Dialogs.Top);
        Assert.Equal(0, bench.Desk.Work.Open);
    }

    [Fact]
    public void The_screen_is_told_of_many_lines_at_most_fifteen_times_a_second()
    {
        int drawn = 0;
        _bench.Desk.Dialogs.Changed += () => drawn++;

        for (int at = 0; at < 1000; at++)
        {
            _bench.Log.Write($"line {at}");
            _bench.Desk.Time.Advance(TimeSpan.FromMilliseconds(1));
            _bench.Desk.Loop.RunPosted();
        }

        // And once for the time after which an empty log says that it is.
        Assert.InRange(drawn, 5, 16);
    }

    [Fact]
    public void Search_marks_what_is_found_while_it_is_typed_and_goes_from_match_to_match()
    {
        Write(0, 1000);

        _bench.Press("/").Type("line 5");
        Assert.Contains("─ / line 5▏", _bench.Text(), StringComparison.Ordinal);
        _bench.Press("enter");

        Assert.Contains("/line 5 ", _bench.Text(), StringComparison.Ordinal);
        Assert.Contains(" 111 of 111 ", _bench.Text(), StringComparison.Ordinal);
        _bench.Press("N");
        Assert.Contains(" 110 of 111 ", _bench.Text(), StringComparison.Ordinal);
        Assert.Contains("line 598", string.Concat(_bench.Rows()), StringComparison.Ordinal);
        _bench.Press("n", "n");
        Assert.Contains("no more matches that way", _bench.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error", 3)]
    [InlineData("Error", 1)]
    [InlineData("ERROR", 1)]
    [InlineData("e.*r", 0)]
    [InlineData("err[", 0)]
    [InlineData("or x", 1)]
    public void Search_ignores_case_without_a_capital_and_takes_text_as_it_is_typed(string text, int matches)
    {
        _bench.Log.Write("an error", "an Error", "an ERROR", "none", "err\e[31mor\e[0m x");
        _bench.Turn();

        _bench.Press("/").Type(text).Press("enter");

        Assert.Contains(matches == 0 ? "─ 0 ·" : $" of {(text == "error" ? 4 : matches)} ", _bench.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_only_matches_and_new_ones_come_in()
    {
        Write(0, 100);
        _bench.Press("/").Type("7").Press("enter", "&", "f");

        _bench.Log.Write("no", "77 more", "no");
        _bench.Turn();

        Assert.Equal(["77 more"], _bench.Rows().Where(row => row.Length > 0).Select(row => row.Trim()).TakeLast(1));
        Assert.All(_bench.Rows().Where(row => row.Length > 0), row => Assert.Contains("7", row, StringComparison.Ordinal));
        _bench.Press("&");
        Assert.EndsWith("no", _bench.Rows()[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_only_matches_those_are_new_that_match()
    {
        Write(0, 300);
        _bench.Press("/").Type("7").Press("enter", "&", "f", "up");

        _bench.Log.Write("no", "77 more", "no");
        _bench.Turn();

        Assert.Contains("↓ 1 new, f to follow", _bench.Text(120), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_letter_searches_from_where_the_reader_was_and_who_leaves_is_there_again()
    {
        Write(0, 1000);
        _bench.Press("g", "pgdn");
        string[] before = _bench.Rows();

        _bench.Press("/").Type("line 999");
        Assert.Contains("line 999", string.Concat(_bench.Rows()), StringComparison.Ordinal);
        _bench.Press("backspace", "backspace");
        Assert.Contains("line 90", string.Concat(_bench.Rows()), StringComparison.Ordinal);
        _bench.Press("esc");

        Assert.Equal(before, _bench.Rows());
    }

    [Fact]
    public void All_keys_are_told_on_a_screen_that_is_lower_than_their_list()
    {
        _bench.Press("?");

        string[] pages = [.. Enumerable.Range(0, 2).Select(_ => _bench.Press("pgdn").Text())];
        _bench.Press("?");

        Assert.Contains(pages, page => page.Contains("begin a range", StringComparison.Ordinal));
        Assert.Contains("Ctrl-C", pages[^1], StringComparison.Ordinal);
        Assert.Contains("› logs", _bench.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Leaving_the_search_line_takes_back_what_was_typed()
    {
        Write(0, 10);
        _bench.Press("/").Type("line").Press("enter");

        _bench.Press("/").Type("xyz").Press("esc");

        Assert.Contains("/line ", _bench.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Esc_clears_the_search_before_it_closes()
    {
        Write(0, 10);
        _bench.Press("/").Type("line").Press("enter");

        _bench.Press("esc");
        Assert.DoesNotContain("/line", _bench.Text(), StringComparison.Ordinal);
        _bench.Press("esc");
        Assert.Null(_bench.Desk.Dialogs.Top);
    }

    [Fact]
    public void Copies_what_is_visible_without_colours()
    {
        _bench.Log.Write("one", "\e[31mtwo\e[0m", "three");
        _bench.Turn();

        _bench.Press("c");

        _bench.Desk.Clipboard.Received(1).Copy("one\ntwo\nthree");
        Assert.Contains("copied one", _bench.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Copies_marked_lines_and_esc_forgets_the_marks()
    {
        Write(0, 10);

        _bench.Press("space", "up", "up", "v", "up", "v", "c");

        _bench.Desk.Clipboard.Received(1).Copy("line 6\nline 7\nline 9");
        _bench.Press("esc");
        Assert.DoesNotContain("marked", _bench.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Saves_all_lines_as_clean_text_and_says_how_many()
    {
        using var folder = new Devx.Tui.Tests.Hosting.TemporaryFolder();
        string path = Path.Combine(folder.Path, "api.log");
        Write(0, 1200);
        _bench.Log.Write("\e]0;title\a\e[31mred");
        _bench.Turn();

        Save(path);

        string[] lines = File.ReadAllLines(path);
        Assert.Equal(1201, lines.Length);
        Assert.Equal(("line 0", "red"), (lines[0], lines[^1]));
        Assert.Contains("1 201 lines saved to", _bench.Text(200), StringComparison.Ordinal);
    }

    [Fact]
    public void Replaces_no_file_without_a_second_enter()
    {
        using var folder = new Devx.Tui.Tests.Hosting.TemporaryFolder();
        string path = Path.Combine(folder.Path, "api.log");
        File.WriteAllText(path, "mine");
        _bench.Log.Write("line");
        _bench.Turn();

        Save(path);
        Assert.Equal("mine", File.ReadAllText(path));
        Assert.Contains("there is such a file, replace", _bench.Text(200), StringComparison.Ordinal);
        _bench.Press("esc");
        Assert.Equal("mine", File.ReadAllText(path));
        Save(path);
        Finish("enter");

        Assert.Equal("line\n", File.ReadAllText(path));
    }

    [Fact]
    public void Says_why_it_could_not_save()
    {
        Write(0, 1);

        Save("/proc/nowhere/api.log");

        Assert.Contains("not saved: ", _bench.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_file_after_the_container_in_the_current_folder()
    {
        _bench.Press("W");

        Assert.Contains($"save to {Environment.CurrentDirectory}/api-20261124-1426", _bench.Text(300), StringComparison.Ordinal);
    }

    [Fact]
    public void Opens_less_on_a_file_of_its_own_with_the_colours_and_removes_it()
    {
        string? text = null;
        UnixFileMode? mode = null;
        HandoffRequest? asked = null;
        _bench.Desk.Handoff.Run(Arg.Do<HandoffRequest>(request =>
        {
            asked = request;
            text = File.ReadAllText(request.Command.Arguments[^1]);
            mode = OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(request.Command.Arguments[^1]);
        })).Returns(new HandoffResult(0, TimeSpan.FromSeconds(9)));
        _bench.Log.Write("\e[2J\e[31mred\e[0m", "plain");
        _bench.Turn();

        _bench.Press("o");
        _bench.Until(() => asked is not null);

        Assert.Equal("less -R +G", string.Join(' ', [asked!.Command.Program, .. asked.Command.Arguments.SkipLast(1)]));
        Assert.Equal(("\e[0;38;5;1mred\e[0m\nplain\n", UnixFileMode.UserRead | UnixFileMode.UserWrite), (text, mode));
        Assert.False(File.Exists(asked.Command.Arguments[^1]));
    }

    [Fact]
    public void A_log_that_was_closed_meanwhile_does_not_open_in_less()
    {
        _bench.Log.Write("one");
        _bench.Turn();

        _bench.Desk.Router.Press(new Devx.Tui.Commands.KeyPress("o"));
        _bench.Desk.Router.Press(new Devx.Tui.Commands.KeyPress("q"));
        _bench.Until(() => _bench.Desk.Work.Open == 0);

        _bench.Desk.Handoff.DidNotReceiveWithAnyArgs().Run(null!);
    }

    [Fact]
    public void A_project_of_too_many_containers_is_not_read_all_at_once()
    {
        ContainerSnapshot[] many = [.. Enumerable.Range(0, 31).Select(at => Member(Snapshots.Container($"c{at}", "image", 1)))];
        var bench = new LogBench(WithContainers(_ => many), new SessionOptions(), "c0");

        bench.Press("a");

        Assert.Contains("the logs of 31 containers are too many at once", bench.Text(120), StringComparison.Ordinal);
        Assert.Equal((1, 0), (bench.Of("c0").Open, bench.Of("c1").Open));
    }

    [Fact]
    public void Shows_all_of_the_project_together_and_again_one_alone()
    {
        var bench = new LogBench(InProject("api", "worker", "redis"), new SessionOptions(), "worker");

        bench.Press("a");
        Assert.Equal((1, 1, 1), (bench.Of("api").Open, bench.Of("worker").Open, bench.Of("redis").Open));
        Assert.Contains("3 containers", bench.Text(), StringComparison.Ordinal);

        bench.Press("a");
        Assert.Equal((0, 1, 0), (bench.Of("api").Open, bench.Of("worker").Open, bench.Of("redis").Open));
    }

    [Fact]
    public void Says_that_a_container_has_no_company()
    {
        _bench.Press("a");

        Assert.Contains("api is in no project or pod with others", _bench.Text(), StringComparison.Ordinal);
        Assert.Single(_bench.Log.Requests);
    }

    private static AppSnapshot InProject(params string[] names) => WithContainers(
        items => [.. items.Select(item => names.Contains(item.Info.Name) ? Member(item) : item)]);

    private static ContainerSnapshot Member(ContainerSnapshot item) => item with { Info = item.Info with { ComposeProject = "shop" } };

    private static AppSnapshot WithContainers(Func<IReadOnlyList<ContainerSnapshot>, IReadOnlyList<ContainerSnapshot>> items) =>
        Snapshots.MacMini with
        {
            Providers = [.. Snapshots.MacMini.Providers.Select(provider => provider with
            {
                Machines = [.. provider.Machines.Select(machine => machine with
                {
                    Containers = machine.Containers with { Items = [.. items(machine.Containers.Items)] },
                })],
            })],
        };

    private void Save(string path)
    {
        _bench.Press("W", "ctrl-u").Type(path);
        Finish("enter");
    }

    /// <summary>Files are written on other threads.</summary>
    private void Finish(string key)
    {
        _bench.Desk.Router.Press(new Devx.Tui.Commands.KeyPress(key));
        _bench.Until(() => _bench.Desk.Work.Open == 1);
    }

    private string Top(string key) => _bench.Press(key).Rows()[0].Trim();

    private void Write(int from, int count)
    {
        _bench.Log.Write([.. Enumerable.Range(from, count).Select(at => $"line {at}")]);
        _bench.Turn();
    }
}
