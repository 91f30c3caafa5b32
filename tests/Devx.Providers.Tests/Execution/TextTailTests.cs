using CsCheck;
using Devx.Providers.Execution;

namespace Devx.Providers.Tests.Execution;

public sealed class TextTailTests
{
    [Fact]
    public void Is_empty_before_the_first_line()
    {
        Assert.Equal("", new TextTail(10).ToString());
    }

    [Fact]
    public void Keeps_the_end_of_a_single_line_that_is_too_long()
    {
        var tail = new TextTail(3);

        tail.Add("abcdef");

        Assert.Equal("def\n", tail.ToString());
    }

    [Fact]
    public void Keeps_the_last_whole_lines_that_fit()
    {
        Gen.Select(Gen.String[Gen.Char["ab"], 0, 12].Array[1, 20], Gen.Int[1, 40]).Sample((lines, maxLength) =>
        {
            var tail = new TextTail(maxLength);

            foreach (string line in lines)
            {
                tail.Add(line);
            }

            IEnumerable<string> tails = lines.Select((_, skipped) => string.Concat(
                lines.Skip(skipped).Select(line => line[^Math.Min(line.Length, maxLength)..] + "\n")));
            Assert.Equal(tails.First(text => text.Length <= maxLength + 1), tail.ToString());
        });
    }
}
