using Devx.Providers.Containers.Catalog;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Tui.Commands.Engines;
using Devx.Tui.Handoff;
using Devx.Tui.State;
using Devx.Tui.State.Ports;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Devx.Tui.Tests.Dialogs.Run;

public sealed class RunDialogTests
{
    /// <summary>The fields in their order, to go to one with tab.</summary>
    private const int Name = 1, Place = 2, Command = 3, Variables = 4, Ports = 5, Volumes = 6, Network = 7, Restart = 8, Cpus = 9,
        Memory = 10, Remove = 11, Confirm = 13;

    private readonly Running _running = new();

    private Desk Desk => _running.Desk;

    [Fact]
    public void Needs_an_image_and_runs_nothing_without()
    {
        _running.InForm().Wait();

        Assert.Contains("▲ an image needs a name", Desk.BoxText(), StringComparison.Ordinal);
        Assert.Contains("[ Run (off) ]", Desk.BoxText(), StringComparison.Ordinal);
        _ = _running.Runtime.Operations.DidNotReceive().PlanAsync(Arg.Any<EngineOperation>(), Arg.Any<CancellationToken>());
    }

    [Fact]
    public void Offers_the_images_that_are_there()
    {
        _running.InForm().Press("right", "right").Wait();

        Assert.Contains("[ postgres:17 ", Desk.BoxText(), StringComparison.Ordinal);
        Assert.Contains("docker run -d postgres:17", Desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_that_is_not_there_is_said_to_be_pulled()
    {
        _running.InForm().Type("redis");
        string away = Desk.BoxText();
        Desk.Press("ctrl-u").Type("docker.io/library/busybox:1");

        Assert.Contains("not here yet, is pulled", away, StringComparison.Ordinal);
        Assert.DoesNotContain("not here yet", Desk.BoxText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-x", "begins with a letter or digit")]
    [InlineData("a b", "no blanks")]
    public void A_name_of_an_image_that_cannot_be_is_refused(string image, string problem)
    {
        _running.InForm().Type(image);

        Assert.Contains($"▲ {problem}", Desk.BoxText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("web", "ok, free")]
    [InlineData("api", "taken")]
    [InlineData("my api", "▲ letters, digits, _ . - only")]
    [InlineData("-api", "▲ letters, digits, _ . - only")]
    public void Says_of_a_name_whether_it_can_be_had(string name, string answer)
    {
        Filled(Name, name);

        Assert.Contains(answer, Desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_taken_meanwhile_is_told_without_a_key()
    {
        Filled(Name, "web").Wait();
        string before = Desk.BoxText();

        Desk.Snapshots.Update(snapshot => snapshot with
        {
            Providers = [Snapshots.Provider("lima", "2", 1, Snapshots.Dev with
            {
                Containers = Snapshots.Containers("docker", [Snapshots.Container("web", "busybox", 0)]),
            })],
        });

        Assert.Contains("ok, free", before, StringComparison.Ordinal);
        Assert.Contains("taken", Desk.BoxText(), StringComparison.Ordinal);
        Assert.Contains("[ Run (off) ]", Desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_is_split_into_words_and_the_words_are_shown()
    {
        Filled(Command, "sh -c 'echo hi'").Wait();

        Assert.Contains("3 words: [sh] [-c] [echo hi]", Desk.BoxText(), StringComparison.Ordinal);
        Assert.Equal(["sh", "-c", "echo hi"], Planned().Command);
    }

    [Fact]
    public void A_quote_that_is_not_closed_keeps_the_form_from_being_run()
    {
        Filled(Command, "sh -c 'echo").Wait();

        Assert.Contains("▲ the quote ' is not closed", Desk.BoxText(), StringComparison.Ordinal);
        Assert.Contains("[ Run (off) ]", Desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_of_a_shell_are_said_to_do_nothing()
    {
        Filled(Command, "ls | wc");

        Assert.Contains("no shell reads this: | is passed on as it is", Desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Variables_keep_their_blanks_in_quotes()
    {
        Filled(Variables, "A=1 B='two words'").Wait();

        Assert.Equal(["A=1", "B=two words"], Planned().Environment);
    }

    [Theory]
    [InlineData(Variables, "A=1 B", "▲ B: write it as NAME=value")]
    [InlineData(Variables, "=1", "▲ =1: write it as NAME=value")]
    [InlineData(Ports, "80", "▲ 80: write it as 8080:80")]
    [InlineData(Volumes, "data", "▲ data: write it as data:/var/lib")]
    [InlineData(Volumes, "~/x:/y", "▲ ~/x:/y: write the whole path")]
    [InlineData(Volumes, "data:var", "▲ data:var: write it as")]
    [InlineData(Cpus, "many", "▲ write a number of cores: 1.5")]
    [InlineData(Cpus, "0", "▲ write a number of cores: 1.5")]
    [InlineData(Memory, "512", "▲ write a number and its unit: 512m, 2g")]
    public void Says_how_a_value_is_written(int field, string text, string answer)
    {
        Filled(field, text).Wait();

        Assert.Contains(answer, Desk.BoxText(100, 44), StringComparison.Ordinal);
        Assert.Contains("[ Run (off) ]", Desk.BoxText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8080:80", "▲ 8080 is used by lima/dev › api")]
    [InlineData("22:22", "▲ 22 is in use on this computer")]
    [InlineData("8080:80 22:22", "▲ 8080 is used by lima/dev › api; 22 is in use on this computer")]
    [InlineData("9000:80 9000:81", "▲ 9000 is here twice")]
    [InlineData("9000:80", "   free")]
    public void Says_of_ports_who_has_them(string ports, string answer)
    {
        Filled(Ports, ports).Wait();

        Assert.Contains(answer, Desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_that_is_taken_is_a_warning_and_no_refusal()
    {
        Filled(Ports, "8080:80").Wait();

        Assert.Contains("[ Run ]", Desk.BoxText(), StringComparison.Ordinal);
        Assert.Equal(["8080:80"], Planned().Ports);
    }

    [Fact]
    public void Where_this_computer_tells_no_ports_that_is_said()
    {
        Desk.ListeningPorts.Read().Returns((IReadOnlyList<ListeningPort>?)null);

        Filled(Ports, "22:22");

        Assert.Contains("no container uses it; what else this computer uses is not known", Desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_filled_in_is_asked_for()
    {
        Filled(Name, "web");
        To(Name, Command).Type("run --fast");
        To(Command, Variables).Type("A=1");
        To(Variables, Ports).Type("9000:80/udp");
        To(Ports, Volumes).Type("data:/var/lib /srv:/in:ro");
        To(Volumes, Network).Press("right", "right");
        To(Network, Restart).Press("right");
        To(Restart, Cpus).Type("1.5");
        To(Cpus, Memory).Type("512m").Wait();

        Assert.Equivalent(
            new RunOptions
            {
                Image = "busybox",
                Name = "web",
                Command = ["run", "--fast"],
                Environment = ["A=1"],
                Ports = ["9000:80/udp"],
                Volumes = ["data:/var/lib", "/srv:/in:ro"],
                Network = "backend",
                RestartPolicy = "always",
                CpuCount = 1.5,
                Memory = ByteSize.FromMiB(512),
            },
            Planned(), strict: true);
    }

    [Fact]
    public void More_cores_than_the_machine_has_are_warned_of()
    {
        Filled(Cpus, "8");

        Assert.Contains("▲ more than the 4 of lima/dev", Desk.BoxText(100, 44), StringComparison.Ordinal);
    }

    [Fact]
    public void Removing_at_the_end_and_restarting_exclude_each_other()
    {
        Filled(Restart, "");
        Desk.Press("right");
        To(Restart, Remove).Press("space").Wait();
        RunOptions removed = Planned();
        To(Remove, Restart).Press("right").Wait();

        Assert.Equal((true, null), (removed.IsRemovedAtEnd, removed.RestartPolicy));
        Assert.Equal((false, "always"), (Planned().IsRemovedAtEnd, Planned().RestartPolicy));
    }

    [Fact]
    public void What_was_shown_is_what_is_run()
    {
        Filled(Name, "web").Wait();
        EnginePlan? taken = null;
        Desk.EngineActions.Submit(Arg.Do<IReadOnlyList<EngineChange>>(changes => taken = Assert.Single(changes).Plan))
            .Returns((string?)null);

        To(Name, Confirm).Press("enter");

        Assert.Null(Desk.Dialogs.Top);
        Assert.Equal("docker run -d --name web busybox", taken?.Steps[0].Command.ToString());
    }

    [Fact]
    public void A_refusal_is_said_and_the_form_stays()
    {
        Filled(Name, "web").Wait();
        Desk.EngineActions.Submit([]).ReturnsForAnyArgs("devx-tui is ending, so nothing new is begun");

        To(Name, Confirm).Press("enter");

        Assert.Contains("▲ devx-tui is ending", Desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void In_this_terminal_it_is_run_through_the_hand_off_and_not_by_the_engines_queue()
    {
        HandoffRequest? lent = null;
        Desk.Handoff.Run(Arg.Do<HandoffRequest>(request => lent = request)).Returns(new HandoffResult(0, TimeSpan.FromMinutes(1)));
        Filled(Place, "");
        Desk.Press("right").Wait();
        string box = Desk.BoxText();

        To(Place, Confirm).Press("enter");
        Desk.Loop.RunPosted();

        Assert.Contains("docker run -it busybox", box, StringComparison.Ordinal);
        Assert.Equal(("run lima/dev › busybox", "docker run -it busybox"), (lent?.Title, lent?.Command.ToString()));
        Desk.EngineActions.DidNotReceiveWithAnyArgs().Submit([]);
        Desk.Refresher.Received(1).RefreshNow(Running.Dev);
    }

    [Fact]
    public void Passwords_are_hidden_on_the_screen_and_whole_in_what_is_copied()
    {
        Filled(Variables, "DB_PASSWORD=hunter2").Wait();
        string box = Desk.BoxText(120, 40);

        To(Variables, Confirm - 1).Press("enter");

        Assert.Contains("--env 'DB_PASSWORD=***' busybox", box, StringComparison.Ordinal);
        Desk.Clipboard.Received(1).Copy("docker run -d --env DB_PASSWORD=hunter2 busybox");
    }

    [Fact]
    public void What_the_engine_says_against_it_is_shown()
    {
        _running.Runtime.Operations.PlanAsync(Arg.Any<EngineOperation>(), Arg.Any<CancellationToken>())
            .ThrowsAsync(new ProviderException(ProviderFailure.NotFound, "lima/dev is gone.", "Choose another machine."));

        Filled(Name, "web").Wait();

        Assert.Contains("▲ lima/dev is gone.", Desk.BoxText(), StringComparison.Ordinal);
        Assert.Contains("Choose another machine.", Desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_answer_about_images_all_can_be_typed()
    {
        _running.Runtime.Catalog.ListImagesAsync(Arg.Any<CancellationToken>())
            .ThrowsAsync(new ProviderException(ProviderFailure.TimedOut, "docker did not answer."));

        _running.InForm().Type("redis").Wait();

        Assert.Contains("docker run -d redis", Desk.BoxText(), StringComparison.Ordinal);
        Assert.DoesNotContain("not here yet", Desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Closing_calls_off_all_that_is_asked()
    {
        _running.Runtime.Catalog.ListImagesAsync(Arg.Any<CancellationToken>())
            .Returns(new TaskCompletionSource<IReadOnlyList<ImageInfo>>().Task);

        _running.InForm().Press("esc");

        Assert.Null(Desk.Dialogs.Top);
        Assert.Equal(0, Desk.Work.Open);
    }

    [Fact]
    public void A_dry_run_ends_at_the_command()
    {
        var running = new Running(new SessionOptions { IsDryRun = true });

        running.InForm().Type("busybox").Wait();

        Assert.Contains("docker run -d busybox", running.Desk.BoxText(), StringComparison.Ordinal);
        Assert.DoesNotContain("[ Run", running.Desk.BoxText(), StringComparison.Ordinal);
    }

    private Desk Filled(int field, string text)
    {
        _running.InForm().Type("busybox");
        return To(0, field).Type(text);
    }

    private Desk To(int from, int to) => Desk.Press(
        [.. Enumerable.Repeat(to > from ? "tab" : "shift-tab", Math.Abs(to - from))]);

    private RunOptions Planned() => _running.Runtime.Operations.ReceivedCalls()
        .Select(call => call.GetArguments()[0]).OfType<RunContainer>().Last().Options;
}
