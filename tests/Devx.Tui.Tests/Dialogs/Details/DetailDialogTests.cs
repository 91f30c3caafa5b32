using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Tui.Dialogs;
using Devx.Tui.State;
using Devx.Tui.Views;
using NSubstitute;

namespace Devx.Tui.Tests.Dialogs.Details;

public sealed class DetailDialogTests
{
    private readonly IEngineCatalog _catalog = Inspecting.Catalog();

    private int DetailsAsked => Calls(nameof(IEngineCatalog.ContainerDetailsAsync));

    private int TopAsked => Calls(nameof(IEngineCatalog.TopAsync));

    [Theory]
    [InlineData("right", "stats")]
    [InlineData("]", "stats")]
    [InlineData("tab", "stats")]
    [InlineData("left", "raw")]
    [InlineData("[", "raw")]
    [InlineData("shift-tab", "raw")]
    [InlineData("5", "mounts")]
    public void Keys_turn_the_pages(string key, string page)
    {
        Desk desk = Inspecting.Desk(_catalog).Open();

        Assert.Contains($"├─ {page}", desk.Press(key).BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_answer_serves_all_pages_but_top()
    {
        Desk desk = Inspecting.Desk(_catalog).Open();

        desk.Press("4", "5", "6", "7", "8", "9", "2", "1");

        Assert.Equal((1, 0), (DetailsAsked, TopAsked));
    }

    [Fact]
    public void What_the_list_says_is_there_before_the_engine_has_answered()
    {
        var answer = new TaskCompletionSource<ContainerDetails>();
        _catalog.ContainerDetailsAsync("id-api", Arg.Any<CancellationToken>()).Returns(answer.Task);
        Desk desk = Inspecting.Desk(_catalog).Open();

        string asking = desk.BoxText();
        string other = desk.Press("4").BoxText();
        answer.SetResult(Inspecting.Details);
        desk.Work.Turn();
        string answered = desk.BoxText();

        Assert.Contains("ghcr.io/acme/api:1.9", asking, StringComparison.Ordinal);
        Assert.Contains("asking …", asking, StringComparison.Ordinal);
        Assert.Contains("asking docker …", other, StringComparison.Ordinal);
        Assert.Contains("POSTGRES_PASSWORD", answered, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_is_shown_with_the_way_out_and_r_asks_again()
    {
        _catalog.ContainerDetailsAsync("id-api", Arg.Any<CancellationToken>()).Returns(
            _ => Task.FromException<ContainerDetails>(
                new ProviderException(ProviderFailure.NotFound, "docker knows no api.", "Refresh the list.")),
            _ => Task.FromResult(Inspecting.Details));
        Desk desk = Inspecting.Desk(_catalog).Open("4");

        string failed = desk.BoxText();
        string again = desk.Press("r").BoxText();

        Assert.Contains("▲ docker knows no api.", failed, StringComparison.Ordinal);
        Assert.Contains("Refresh the list.", failed, StringComparison.Ordinal);
        Assert.Contains("r asks again.", failed, StringComparison.Ordinal);
        Assert.Contains("GREETING", again, StringComparison.Ordinal);
        Assert.DoesNotContain("docker knows no api.", again, StringComparison.Ordinal);
    }

    [Fact]
    public void The_old_answer_stays_with_its_age_when_it_cannot_be_asked_again()
    {
        _catalog.ContainerDetailsAsync("id-api", Arg.Any<CancellationToken>()).Returns(
            _ => Task.FromResult(Inspecting.Details),
            _ => Task.FromException<ContainerDetails>(new ProviderException(ProviderFailure.TimedOut, "docker did not answer.")));
        Desk desk = Inspecting.Desk(_catalog).Open("4");

        desk.Time.Advance(TimeSpan.FromSeconds(14));
        string text = desk.Press("r").BoxText();

        Assert.Contains("docker did not answer. What follows is old 14s.", text, StringComparison.Ordinal);
        Assert.Contains("GREETING", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_container_that_changed_is_asked_again_once()
    {
        Desk desk = Inspecting.Desk(_catalog).Open();
        desk.BoxText();

        desk.Snapshots.Update(_ => Inspecting.WithStatus(ContainerStatus.Exited, 137));
        desk.BoxText();
        desk.Work.Turn();
        desk.BoxText();
        desk.BoxText();

        Assert.Equal(2, DetailsAsked);
    }

    [Fact]
    public void A_restart_that_nobody_saw_is_asked_for_too()
    {
        Desk desk = Inspecting.Desk(_catalog).Open();
        desk.BoxText();
        desk.Time.Advance(TimeSpan.FromSeconds(5));

        desk.Snapshots.Update(snapshot => Inspecting.With(
            snapshot, container => container with { Info = container.Info with { StartedAt = Snapshots.Now.AddSeconds(4) } }));
        desk.BoxText();
        desk.Work.Turn();
        desk.BoxText();

        Assert.Equal(2, DetailsAsked);
    }

    [Fact]
    public void A_page_that_is_not_looked_at_asks_again_when_it_is()
    {
        Desk desk = Inspecting.Desk(_catalog).Open();
        desk.Press("2");
        desk.BoxText();

        desk.Snapshots.Update(_ => Inspecting.WithStatus(ContainerStatus.Paused));
        desk.BoxText();
        int before = DetailsAsked;
        desk.Press("4");

        Assert.Equal((1, 2), (before, DetailsAsked));
    }

    [Fact]
    public void Processes_are_asked_every_three_seconds_while_they_are_looked_at()
    {
        Desk desk = Inspecting.Desk(_catalog).Open();

        int before = TopAsked;
        int first = Asked(desk.Press("3"));
        int early = Asked(desk.Wait(2900));
        int later = Asked(desk.Wait(200));
        int again = Asked(desk.Wait(3100));
        int elsewhere = Asked(desk.Press("4").Wait(9000));
        desk.Press("3", "q").Wait(9000);

        Assert.Equal((0, 1, 1, 2, 3), (before, first, early, later, again));
        Assert.Equal((3, 4), (elsewhere, TopAsked));
        Assert.Equal(0, desk.Work.Open);
    }

    [Fact]
    public void Processes_that_something_else_covers_are_not_asked_for_until_they_are_seen_again()
    {
        Desk desk = Inspecting.Desk(_catalog).Open("3");
        desk.BoxText();

        desk.Wait(3100).Wait(9000);
        int covered = TopAsked;
        int seen = Asked(desk);

        Assert.Equal((2, 3), (covered, seen));
    }

    [Fact]
    public void A_slow_engine_is_not_asked_for_processes_before_it_has_answered()
    {
        var answer = new TaskCompletionSource<ProcessTable>();
        _catalog.TopAsync("id-api", Arg.Any<CancellationToken>()).Returns(answer.Task);
        Desk desk = Inspecting.Desk(_catalog).Open("3");

        desk.Wait(30_000);
        int waiting = TopAsked;
        answer.SetResult(Inspecting.Processes);
        desk.Work.Turn();
        desk.BoxText();
        desk.Wait(3000);

        Assert.Equal((1, 2), (waiting, TopAsked));
    }

    [Fact]
    public void A_container_that_does_not_run_is_not_asked_for_processes()
    {
        Desk desk = Inspecting.Desk(_catalog, snapshot: Inspecting.WithStatus(ContainerStatus.Exited, 0));

        string text = OpenApi(desk, "3").BoxText();

        Assert.Contains("it does not run, so there are no processes", text, StringComparison.Ordinal);
        Assert.Equal(0, TopAsked);
    }

    [Fact]
    public void Processes_are_asked_for_as_soon_as_it_runs_again()
    {
        Desk desk = OpenApi(Inspecting.Desk(_catalog, snapshot: Inspecting.WithStatus(ContainerStatus.Exited, 0)), "3");
        desk.BoxText();

        desk.Snapshots.Update(_ => Inspecting.Snapshot);
        desk.BoxText();
        desk.Work.Turn();

        Assert.Contains("java -Xmx512m", desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Long_commands_are_read_sideways()
    {
        Desk desk = Inspecting.Desk(_catalog).Open("3");
        string before = desk.BoxText(80, 24);

        desk.Press(">");
        string moved = desk.BoxText(80, 24);
        desk.Press("<");

        Assert.DoesNotContain("app.jar", before, StringComparison.Ordinal);
        Assert.Contains("app.jar", moved, StringComparison.Ordinal);
        Assert.Equal(before, desk.BoxText(80, 24));
    }

    [Fact]
    public void Secrets_are_hidden_until_they_are_asked_for_and_again_on_coming_back()
    {
        Desk desk = Inspecting.Desk(_catalog).Open("4");

        string hidden = desk.BoxText();
        string shown = desk.Press("v").BoxText();
        string back = desk.Press("5", "4").BoxText();

        Assert.All(["s3cret", "hunter2", "abc123"], secret =>
        {
            Assert.DoesNotContain(secret, hidden, StringComparison.Ordinal);
            Assert.Contains(secret, shown, StringComparison.Ordinal);
        });
        Assert.Equal(hidden, back);
    }

    [Fact]
    public void The_raw_text_hides_secrets_too()
    {
        Desk desk = Inspecting.Desk(_catalog).Open("9");

        string hidden = desk.BoxText();
        string shown = desk.Press("v").BoxText();

        Assert.Contains("\"API_TOKEN=***\"", hidden, StringComparison.Ordinal);
        Assert.Contains("\"MODE=fast\"", hidden, StringComparison.Ordinal);
        Assert.Contains("\"API_TOKEN=abc123\"", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_finds_in_rows_and_esc_clears_it_before_it_goes_back()
    {
        Desk desk = Inspecting.Desk(_catalog).Open("4");

        string found = desk.Press("/").Type("app").Press("enter").BoxText();
        desk.Press("esc");
        bool isOpen = desk.Dialogs.Top is not null;
        desk.Press("esc");

        Assert.Contains("/ app  1 of 1", found, StringComparison.Ordinal);
        Assert.True(isOpen);
        Assert.Null(desk.Dialogs.Top);
    }

    [Fact]
    public void The_raw_text_is_searched_line_by_line()
    {
        string raw = string.Join(
            '\n', Enumerable.Range(1, 90).Select(number => number % 30 == 0 ? $"  line {number}: needle" : $"  line {number}"));
        Desk desk = Inspecting.Desk(Inspecting.Catalog(Inspecting.Details with { Raw = raw })).Open("9");

        string first = desk.Press("/").Type("NEEDLE").Press("enter").BoxText(80, 24);
        string next = desk.Press("n").BoxText(80, 24);
        string around = desk.Press("N", "N").BoxText(80, 24);

        Assert.Contains("1 of 3", first, StringComparison.Ordinal);
        Assert.Contains("line 30: needle", first, StringComparison.Ordinal);
        Assert.Contains("line 60: needle", next, StringComparison.Ordinal);
        Assert.Contains("3 of 3", around, StringComparison.Ordinal);
        Assert.Contains("line 90: needle", around, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "n", "api")]
    [InlineData("1", "m", "ghcr.io/acme/api:1.9")]
    [InlineData("6", "p", "localhost:8080")]
    [InlineData("7", "a", "172.20.0.3")]
    [InlineData("8", "o", "OK")]
    public void What_a_page_shows_can_be_copied(string page, string key, string text)
    {
        Desk desk = Inspecting.Desk(_catalog).Open(page);

        desk.Press("c", key);

        desk.Clipboard.Received(1).Copy(text);
        Assert.Contains($"copied {text}", desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_is_copied_whole_though_it_is_shown_hidden()
    {
        Desk desk = Inspecting.Desk(_catalog).Open("4");

        string menu = desk.Press("c").BoxText();
        desk.Press("P", "P", "enter");

        Assert.DoesNotContain("s3cret", menu, StringComparison.Ordinal);
        desk.Clipboard.Received(1).Copy("s3cret");
    }

    [Fact]
    public void Long_lists_of_labels_fold()
    {
        Desk desk = Inspecting.Desk(_catalog).Open();

        string folded = desk.BoxText(100, 50);
        string unfolded = desk.Press("f").BoxText(100, 50);

        Assert.Contains("3 more, f shows them", folded, StringComparison.Ordinal);
        Assert.DoesNotContain("label9", folded, StringComparison.Ordinal);
        Assert.Contains("org.acme.label9 = value 9", unfolded, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_container_is_measured_and_a_menu_lies_on_its_details()
    {
        Desk desk = Inspecting.Desk(_catalog);
        using MainWindow window = desk.Window();
        using var ui = new Ui(window, 80, 24);
        desk.Open();
        ui.Draw();

        string details = ui.Text;
        desk.Press("c");
        ui.Draw();
        string menu = ui.Text;
        Attention attention = desk.Attention.Current;
        desk.Press("esc", "esc");
        ui.Draw();

        Assert.StartsWith("╭─ lima/dev › api", details, StringComparison.Ordinal);
        Assert.StartsWith("╭─ lima/dev › api", menu, StringComparison.Ordinal);
        Assert.Contains("╭─ Copy ", menu, StringComparison.Ordinal);
        Assert.Equal([Inspecting.Api], attention.VisibleContainers);
        Assert.Empty(attention.VisibleMachines);
        Assert.Contains("Machines 6", ui.Text, StringComparison.Ordinal);
        Assert.NotEmpty(desk.Attention.Current.VisibleMachines);
    }

    [Fact]
    public void A_shell_opens_from_inside_and_what_prevents_it_is_said_inside()
    {
        Desk desk = Inspecting.Desk(_catalog).Open();
        desk.Engines.RuntimeOf(Inspecting.Dev).Sessions.ShellAsync(Arg.Any<ContainerInfo>(), Arg.Any<CancellationToken>())
            .Returns(Task.FromException<CommandRequest>(new ProviderException(ProviderFailure.MissingDependency, "api has no shell.")));

        desk.Press("s");

        Assert.Contains("api has no shell.", desk.BoxText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Pane.Containers)]
    [InlineData(Pane.Machines)]
    public async Task A_shell_opens_in_the_container_that_is_shown_wherever_the_cursor_is_by_then(object pane)
    {
        Desk desk = Inspecting.Desk(_catalog).Open();
        desk.Ui.Change(state => state.Focused((Pane)pane) with
        {
            Containers = state.Containers with { Cursor = new ListCursor(new ContainerKey(Inspecting.Dev, "id-redis").ToString()) },
        });

        desk.Press("s");

        await desk.Engines.RuntimeOf(Inspecting.Dev).Sessions.Received(1)
            .ShellAsync(Arg.Is<ContainerInfo>(info => info.Id == "id-api"), Arg.Any<CancellationToken>());
        desk.Shells.DidNotReceiveWithAnyArgs().InMachine(null!);
    }

    [Fact]
    public void No_shell_opens_in_what_stopped_or_went_under_its_details()
    {
        Desk desk = Inspecting.Desk(_catalog).Open();

        desk.Snapshots.Update(_ => Inspecting.WithStatus(ContainerStatus.Exited, 1));
        string stopped = desk.Press("s").BoxText();
        desk.Snapshots.Update(snapshot => ContainerCrowds.Changed(snapshot, "lima/dev", machine => machine with
        {
            Containers = machine.Containers with { Items = [.. machine.Containers.Items.Where(item => item.Info.Name != "api")] },
        }));
        string gone = desk.Press("s").BoxText();

        Assert.Contains("api does not run, so there is no shell in it", stopped, StringComparison.Ordinal);
        Assert.Contains("api is gone", gone, StringComparison.Ordinal);
        Assert.DoesNotContain(
            desk.Engines.RuntimeOf(Inspecting.Dev).Sessions.ReceivedCalls(),
            call => call.GetMethodInfo().Name == nameof(IContainerSessions.ShellAsync));
    }

    [Fact]
    public void Logs_open_on_the_details_and_close_to_them()
    {
        Desk desk = Inspecting.Desk(_catalog).Open();
        Dialog? details = desk.Dialogs.Top;

        desk.Press("l");
        Dialog? logs = desk.Dialogs.Top;
        desk.Press("q");

        Assert.NotSame(details, logs);
        Assert.Same(details, desk.Dialogs.Top);
    }

    [Fact]
    public void A_container_that_is_gone_is_said_to_be()
    {
        Desk desk = Inspecting.Desk(_catalog).Open();
        desk.BoxText();

        desk.Snapshots.Update(snapshot => snapshot with { Providers = [] });
        string text = desk.BoxText();

        Assert.Contains("▲ gone", text, StringComparison.Ordinal);
        Assert.Contains("it is gone", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(12, 3)]
    [InlineData(30, 8)]
    [InlineData(200, 60)]
    public void Every_page_is_as_large_as_the_screen(int width, int height)
    {
        Desk desk = Inspecting.Desk(_catalog).Open();
        for (int page = 1; page <= 9; page++)
        {
            string[] lines = desk.Press($"{page}").BoxText(width, height).TrimEnd('\n').Split('\n');

            Assert.Equal(height, lines.Length);
        }
    }

    // What can be seen is drawn.
    private int Asked(Desk desk)
    {
        desk.BoxText();
        desk.Work.Turn();
        return TopAsked;
    }

    private static Desk OpenApi(Desk desk, string page)
    {
        ContainerSnapshot api = desk.Snapshots.Current.Machines.SelectMany(machine => machine.Containers.Items)
            .Single(item => item.Info.Id == "id-api");
        desk.Show(prompts => prompts.ShowContainer(new ContainerRef(Inspecting.Dev, api), desk.Table));
        return desk.Press(page);
    }

    private int Calls(string method) => _catalog.ReceivedCalls().Count(call => call.GetMethodInfo().Name == method);
}
