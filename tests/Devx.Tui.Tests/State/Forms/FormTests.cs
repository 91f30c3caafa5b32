using Devx.Providers.Planning;
using Devx.Tui.State;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Tests.State.Forms;

public sealed class FormTests
{
    private static readonly Form Form = new(
    [
        new TextField("name", "Name", TextInput.Of("x")), new NumberField("cpus", "CPUs", new NumberRange(1, 4, 2)),
        new ButtonField("ok", "OK"),
    ]);

    [Fact]
    public void The_keys_go_around_the_ends()
    {
        Assert.Equal("ok", Form.Moved(-1).Focused.Name);
        Assert.Equal("name", Form.Moved(1).Moved(1).Moved(1).Focused.Name);
    }

    [Fact]
    public void A_field_that_is_left_is_told_so()
    {
        Form form = Form.Moved(1).With(new NumberField("cpus", "CPUs", new NumberRange(1, 4, 2)).Typed("3"));

        Assert.False(form.Moved(1).Find<NumberField>("cpus")?.IsTyping);
    }

    [Fact]
    public void The_first_problem_is_the_problem_of_the_form()
    {
        Form form = Form.With(new NumberField("cpus", "CPUs", new NumberRange(1, 4, 2)).Typed("9"));

        Assert.Null(Form.Problem);
        Assert.Equal("CPUs must be 1 to 4", form.Problem);
    }

    [Fact]
    public void Fields_that_are_not_there_change_nothing()
    {
        Assert.Same(Form, Form.With(new CheckField("other", "Other")));
        Assert.Equal(Form.Focused, Form.FocusedOn("other").Focused);
        Assert.Null(Form.Find<NumberField>("name"));
    }

    [Fact]
    public void Choices_pass_over_what_cannot_be_chosen_and_stay_at_the_ends()
    {
        var choice = new ChoiceField("c", "C", [new("a"), new("b", "b", "not here"), new("c")]);

        Assert.Equal("c", choice.Moved(1).Value);
        Assert.Equal("c", choice.Moved(1).Moved(1).Value);
        Assert.Equal("a", choice.Moved(-1).Value);
    }

    [Fact]
    public void What_is_typed_counts_until_it_is_erased()
    {
        ChoiceField choice = new("c", "C", [new("a"), new("b")], At: 1) { IsFreeText = true };

        Assert.Equal("x", choice.With(TextInput.Of("x")).Value);
        Assert.Equal("b", choice.With(TextInput.Of("x")).With(TextInput.Empty).Value);
    }
}
