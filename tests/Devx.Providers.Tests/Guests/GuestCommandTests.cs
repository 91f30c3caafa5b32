using Devx.Providers.Guests;

namespace Devx.Providers.Tests.Guests;

public sealed class GuestCommandTests
{
    [Fact]
    public void A_plain_command_stays_as_it_is() => Assert.Equal(["ls", "-l", "a=b"], GuestCommand.Exact(["ls", "-l", "a=b"]));

    [Theory]
    [InlineData("FOO=bar")]
    [InlineData("--help")]
    [InlineData("-m")]
    public void A_first_word_that_would_be_an_option_or_a_variable_is_wrapped(string word) =>
        Assert.Equal(["sh", "-c", "exec \"$0\" \"$@\"", word, "x y"], GuestCommand.Exact([word, "x y"]));
}
