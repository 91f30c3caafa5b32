using Devx.Providers.Execution;
using Devx.Providers.Planning;
using Devx.Tui.Presentation;
using Devx.Tui.State;
using Devx.Tui.Terminal;
using Devx.Tui.Views;
using NSubstitute;

namespace Devx.Tui.Tests.Presentation.Forms;

/// <summary>How forms look, at the sizes that people have.</summary>
public sealed class FormScreensTests
{
    [Theory]
    [InlineData(80, 24)]
    [InlineData(100, 30)]
    public void New_machine(int width, int height) =>
        Expected.Screen($"form-new-{width}x{height}", Offering.Desk().Press("N", "tab").Wait().BoxText(width, height));

    [Theory]
    [InlineData(80, 24)]
    [InlineData(100, 30)]
    public void New_machine_of_another_provider(int width, int height) =>
        Expected.Screen($"form-new-podman-{width}x{height}", Offering.Desk().Press("N", "left", "left").Wait().BoxText(width, height));

    [Fact]
    public void New_machine_in_ascii() => Expected.Screen(
        "form-new-ascii-80x24", Offering.Desk(new SessionOptions { IsAscii = true }).Press("N", "tab").Wait().BoxText(80, 24));

    [Theory]
    [InlineData(80, 24)]
    [InlineData(100, 30)]
    public void Values_that_are_wrong(int width, int height)
    {
        Desk desk = Offering.Desk().Press("N", "tab", "backspace", "tab", "tab", "tab").Type("40").Press("tab").Type("31");

        Expected.Screen($"form-new-wrong-{width}x{height}", desk.Wait().BoxText(width, height));
    }

    [Fact]
    public void Commands_that_do_not_fit_are_counted()
    {
        Desk desk = Offering.Desk();
        CommandRequest command = new("orb", "config", "set", "memory_mib", "4096");
        desk.Actions.PlanAsync(Arg.Any<string>(), Arg.Any<MachineOperation>(), Arg.Any<CancellationToken>()).Returns(
            call => new OperationPlan(call.Arg<MachineOperation>(), [.. Enumerable.Repeat(new OperationStep("set", command), 9)], []));

        string box = desk.Press("N").Wait().BoxText(80, 24);

        Assert.Equal(3, box.Split("orb config set").Length - 1);
        Assert.Contains("… and 6 more lines", box, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(100, 30)]
    public void Dry_run(int width, int height) => Expected.Screen(
        $"form-size-dry-run-{width}x{height}",
        Offering.Desk(new SessionOptions { IsDryRun = true }).Press("E", "right").Wait().BoxText(width, height));

    [Theory]
    [InlineData(80, 24)]
    [InlineData(100, 30)]
    public void A_provider_that_is_asked(int width, int height)
    {
        Desk desk = Offering.Desk();
        desk.Actions.InitFormAsync("lima", Arg.Any<CancellationToken>()).Returns(new TaskCompletionSource<InitForm>().Task);

        Expected.Screen($"form-new-asking-{width}x{height}", desk.Press("N").BoxText(width, height));
    }

    [Fact]
    public void Where_there_is_no_machine_yet_the_key_that_makes_one_is_named()
    {
        const string Sentence = "N makes a machine with good values for this computer.";

        Assert.Contains(Sentence, Offering.Desk(snapshot: Snapshots.NoMachines).Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Sentence, Offering.Desk(new SessionOptions { IsReadOnly = true }, Snapshots.NoMachines).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_is_longer_than_the_screen_shows_the_row_with_the_cursor()
    {
        Desk desk = Offering.Desk().Press("N", "tab", "tab", "space");
        string first = desk.BoxText(80, 8);

        desk.Press("end");

        Assert.Contains("▌    default", first, StringComparison.Ordinal);
        Assert.DoesNotContain("alpine", first, StringComparison.Ordinal);
        Assert.Contains("▌    alpine", desk.BoxText(80, 8), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_is_drawn_without_a_key()
    {
        var answer = new TaskCompletionSource<InitForm>();
        Desk desk = Offering.Desk();
        desk.Actions.InitFormAsync("lima", Arg.Any<CancellationToken>()).Returns(answer.Task);
        using MainWindow window = desk.Window();
        using var ui = new Ui(window);
        desk.Press("N");
        ui.Draw();
        string asking = ui.Text;

        answer.SetResult(Offering.Lima);
        desk.Work.Turn();
        ui.Draw();

        Assert.Contains("asking lima …", asking, StringComparison.Ordinal);
        Assert.Contains("ok, free on lima", ui.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void List_of_values() => Expected.Screen("form-new-list", Offering.Desk().Press("N", "tab", "tab", "space").BoxText(80, 24));

    [Theory]
    [InlineData(80, 24)]
    [InlineData(100, 30)]
    public void Edit_size(int width, int height) => Expected.Screen(
        $"form-size-{width}x{height}", Offering.Desk().Press("E", "right", "right", "tab").Type("12").Wait().BoxText(width, height));

    [Fact]
    public void Edit_size_in_ascii() => Expected.Screen(
        "form-size-ascii-80x24", Offering.Desk(new SessionOptions { IsAscii = true }).Press("E", "right").Wait().BoxText(80, 24));

    [Fact]
    public void Roles_tell_where_the_keys_are() =>
        Expected.Screen("form-new-roles", ScreenText.Roles(Offering.Desk().Press("N").Wait().Dialogs.Top!.Draw(Context()).Lines));

    [Theory]
    [InlineData("N")]
    [InlineData("E")]
    public void Forms_keep_within_every_screen_and_show_the_field_with_the_keys(string key)
    {
        foreach ((int width, int height) in new[] { (12, 6), (30, 8), (40, 10), (60, 12), (80, 16), (80, 24), (200, 60) })
        {
            Desk desk = Offering.Desk().Press(key).Wait();
            for (int at = 0; at < 14; at++)
            {
                Box box = desk.Dialogs.Top!.Draw(desk.Context(width, height));

                Assert.InRange(box.Lines.Count, 3, height);
                Assert.InRange(box.Width, 1, width);
                Assert.All(box.Lines, line => Assert.Equal(box.Width, line.Spans.Sum(span => TextWidth.Of(span.Text))));
                Assert.Contains(box.Lines.SelectMany(line => line.Spans), span => span.Role is Role.Selection || span.Text is "▌" or "▏");
                desk.Press("tab");
            }
        }
    }

    [Fact]
    public void Foreign_text_in_a_form_is_harmless()
    {
        Desk desk = Offering.Desk();
        InitForm hostile = Offering.Lima with
        {
            SuggestedName = "evil\u001b[2J",
            Image = new InitChoice("Im\u001b[31mage", ["a\u0007b", new string('x', 200)]),
        };
        desk.Actions.InitFormAsync("lima", Arg.Any<CancellationToken>()).Returns(hostile);

        string text = desk.Press("N").Wait().BoxText(80, 24);

        Assert.DoesNotContain(text, letter => char.IsControl(letter) && letter != '\n');
    }

    private static ScreenContext Context() => Offering.Desk().Context(80, 24);
}
