using Devx.Providers.Planning;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Tests.State.Forms;

public sealed class NumberFieldTests
{
    private static readonly NumberField Cpus = new("cpus", "CPUs", new NumberRange(1, 12, 4));

    [Theory]
    [InlineData("8", null)]
    [InlineData("12", null)]
    [InlineData("13", "CPUs must be 1 to 12")]
    [InlineData("0", "CPUs must be 1 to 12")]
    [InlineData("1.2.3", "CPUs must be 1 to 12")]
    public void Says_what_is_wrong_with_what_was_typed(string typed, string? problem)
    {
        NumberField field = typed.Aggregate(Cpus, (number, letter) => number.Typed(letter.ToString()));

        Assert.Equal(problem, field.Problem);
    }

    [Fact]
    public void The_first_digit_replaces_what_was_there_and_again_after_the_keys_were_elsewhere()
    {
        var first = (NumberField)Cpus.Typed("1").Typed("0").Left();

        Assert.Equal(("10", "7"), (first.Text, first.Typed("7").Text));
    }

    [Fact]
    public void Parts_can_be_typed_only_where_there_are_parts()
    {
        NumberField whole = Cpus with { IsWhole = true };

        Assert.Equal("15", whole.Typed("1").Typed(".").Typed("5").Text);
        Assert.Equal(1.5, Cpus.Typed("1").Typed(".").Typed("5").Value);
    }

    [Fact]
    public void Erasing_begins_with_what_is_there()
    {
        Assert.Equal("", Cpus.Erased().Text);
        Assert.NotNull(Cpus.Erased().Problem);
        Assert.Equal("5", Cpus.Erased().Typed("5").Text);
    }

    [Theory]
    [InlineData(1, "5")]
    [InlineData(-1, "3")]
    [InlineData(10, "12")]
    [InlineData(-10, "1")]
    public void Steps_stay_within_the_limits(int steps, string expected)
    {
        Assert.Equal(expected, Cpus.Stepped(steps).Text);
    }

    [Fact]
    public void Steps_go_to_round_numbers_and_are_larger_where_there_is_much()
    {
        var memory = new NumberField("memory", "Memory", new NumberRange(0.5, 32, 1.953125));
        var disk = new NumberField("disk", "Disk", new NumberRange(5, 282, 62));

        Assert.Equal(("2", "1"), (memory.Stepped(1).Text, memory.Stepped(-1).Text));
        Assert.Equal(("65", "60"), (disk.Stepped(1).Text, disk.Stepped(-1).Text));
    }

    [Fact]
    public void A_suggestion_that_is_no_round_number_stays_exact()
    {
        var memory = new NumberField("memory", "Memory", new NumberRange(0.5, 32, 1.953125));

        Assert.Equal(("1.95", 1.953125), (memory.Text, memory.Value));
    }
}
