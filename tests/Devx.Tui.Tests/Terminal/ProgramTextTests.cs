using System.Text.RegularExpressions;
using CsCheck;
using Devx.Tui.Terminal;

namespace Devx.Tui.Tests.Terminal;

public sealed partial class ProgramTextTests
{
    private static readonly string[] Pieces =
    [
        "\e[31m", "\e[38;5;200m", "\e[48;2;1;2;3m", "\e[0m", "\e]0;title\a", "\eP1$r0m\e\\", "\e[2J", "text", "\e[", "\u009b1m",
        "\e[?25l", "\e(B",
    ];

    /// <summary>Letters that begin, fill and end control functions, in seven and in eight bits, and some text.</summary>
    private static Gen<string> Hostile => Gen.OneOf(
        Gen.String[Gen.Char["\e\e\e[[]P^_X\\mmHJK;:0123456789?<=> #(\a\b\r\n\t\x18\x1a\x7f\x9b\x9d\x9c\x90ab開é\ud83d\udc33"], 0, 60],
        Gen.String[Gen.Char, 0, 60],
        Gen.OneOf([.. Pieces.Select(Gen.Const)]).Array[0, 12].Select(string.Concat));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a\tb", "a\tb")]
    [InlineData("\e[31mred\e[0m and not", "red and not")]
    [InlineData("\e[2J\e[H\e[10;20Hmoved", "moved")]
    [InlineData("\e]0;owned\atitle", "title")]
    [InlineData("\e]0;owned\e\\title", "title")]
    [InlineData("\e]8;;http://a.b\e\\link\e]8;;\e\\", "link")]
    [InlineData("\eP+q544e\e\\device", "device")]
    [InlineData("\eP with a bell \a inside\e\\device", "device")]
    [InlineData("\e_app\e\\\e^pm\e\\\eXsos\e\\text", "text")]
    [InlineData("\u009b31meight\u009d0;bits\u009c", "eight")]
    [InlineData("bell\a back\b nul\0 del\x7f", "bell back nul del")]
    [InlineData("\e[?1049l\e[?1000h\e[>4;2mmodes", "modes")]
    [InlineData("\ecreset\e7\e8\e=\e>", "reset")]
    [InlineData("\e(0charset\e#8", "charset")]
    [InlineData("\e[3\x18" + "1m cancelled", "1m cancelled")]
    [InlineData("\e[31\e[32mrestarted", "restarted")]
    [InlineData("cut\e[38;5;", "cut")]
    [InlineData("cut\e]0;never ended", "cut")]
    [InlineData("\e[3開broken", "開broken")]
    [InlineData("", "")]
    public void Keeps_the_text_and_nothing_that_controls_a_terminal(string line, string expected)
    {
        Assert.Equal(expected, ProgramText.Plain(line));
    }

    [Theory]
    [InlineData("\e[1;31mx", "\e[0;1;38;5;1m")]
    [InlineData("\e[91;104mx", "\e[0;38;5;9;48;5;12m")]
    [InlineData("\e[38;5;200mx", "\e[0;38;5;200m")]
    [InlineData("\e[38;2;1;2;3mx", "\e[0;38;2;1;2;3m")]
    [InlineData("\e[38:2:1:2:3mx", "\e[0;38;2;1;2;3m")]
    [InlineData("\e[38:2::1:2:3mx", "\e[0;38;2;1;2;3m")]
    [InlineData("\e[38:5:7;1mx", "\e[0;1;38;5;7m")]
    [InlineData("\e[58;5;1;4mx", "\e[0;4m")]
    [InlineData("\e[58;2;9;9;9;3mx", "\e[0;3m")]
    [InlineData("\e[4:3mx", "\e[0;4m")]
    [InlineData("\e[4m\e[4:0mx", "")]
    [InlineData("\e[1;2;3;4;7;9mx", "\e[0;1;2;3;4;7;9m")]
    [InlineData("\e[1;2;3;4;7;9;31;41m\e[22;23;24;27;29;39;49mx", "")]
    [InlineData("\e[31m\e[mx", "")]
    [InlineData("\e[5;8mx", "")]
    [InlineData("\e[38;5;256mx", "")]
    [InlineData("\e[38;2;1;2;300mx", "")]
    [InlineData("\e[38;5mx", "")]
    [InlineData("\e[99999999999999999999;31mx", "\e[0;38;5;1m")]
    [InlineData("\e[?31mx", "")]
    [InlineData("\e[31 mx", "")]
    public void Takes_over_looks_that_terminals_know(string line, string expected)
    {
        Assert.Equal(expected, Assert.Single(ProgramText.Runs(line)).Look.Sequence);
    }

    [Fact]
    public void Parts_text_where_its_look_changes()
    {
        IReadOnlyList<ProgramRun> runs = ProgramText.Runs("a\e[31mb\e[31mc\e[0md");

        Assert.Equal(["a", "bc", "d"], runs.Select(run => run.Text));
        Assert.Equal(default, runs[2].Look);
    }

    [Fact]
    public void Whatever_comes_only_text_goes_through()
    {
        Hostile.Sample(line => ProgramText.Plain(line).All(letter => letter == '\t' || !char.IsControl(letter)), iter: 2000);
    }

    [Fact]
    public void Whatever_comes_the_colored_text_has_no_sequence_but_looks()
    {
        Hostile.Sample(
            line => !Look().Replace(ProgramText.Colored(line), "").Any(letter => letter != '\t' && char.IsControl(letter)), iter: 2000);
    }

    [Fact]
    public void The_pieces_are_the_text()
    {
        Hostile.Sample(line => string.Concat(ProgramText.Runs(line).Select(run => run.Text)) == ProgramText.Plain(line), iter: 2000);
    }

    [Fact]
    public void Text_that_was_cleaned_stays_as_it_is_with_all_its_looks()
    {
        Hostile.Sample(line => ProgramText.Runs(ProgramText.Colored(line)).SequenceEqual(ProgramText.Runs(line))
            || ProgramText.Plain(line).Length == 0, iter: 2000);
    }

    [Fact]
    public void A_line_that_is_cut_anywhere_leaves_nothing_of_a_sequence_in_either_part()
    {
        Gen.Select(Hostile, Gen.Int[0, 60]).Sample((line, cut) =>
        {
            int at = Math.Min(cut, line.Length);
            string whole = ProgramText.Plain(line);

            return whole.StartsWith(ProgramText.Plain(line[..at]), StringComparison.Ordinal)
                && ProgramText.Plain(line[at..]).All(letter => letter == '\t' || !char.IsControl(letter));
        }, iter: 2000);
    }

    [Fact]
    public void A_million_letters_of_parameters_change_nothing()
    {
        string line = "\e[" + string.Concat(Enumerable.Repeat("1;", 500_000)) + "31mx";

        Assert.Equal("x", ProgramText.Plain(line));
    }

    [GeneratedRegex("\e\\[0(;[0-9]+)*m")]
    private static partial Regex Look();
}
