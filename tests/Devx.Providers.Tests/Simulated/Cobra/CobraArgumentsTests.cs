using Devx.Providers.Execution.Simulated.Cobra;

namespace Devx.Providers.Tests.Simulated.Cobra;

public sealed class CobraArgumentsTests
{
    private static readonly FlagSet Flags = new FlagSet().Values("f,format", "filter").Switches("a,all", "q,quiet");

    [Theory]
    [InlineData("--format=json")]
    [InlineData("--format", "json")]
    [InlineData("-f", "json")]
    [InlineData("-fjson")]
    [InlineData("-f=json")]
    [InlineData("-aqf", "json")]
    public void Reads_a_value_in_every_spelling(params string[] arguments) =>
        Assert.Equal("json", CobraArguments.Parse(arguments, Flags).Value("format"));

    [Fact]
    public void Reads_switches_and_words_in_any_order()
    {
        CobraArguments arguments = CobraArguments.Parse(["one", "-a", "two", "--quiet=false"], Flags);

        Assert.Equal(["one", "two"], arguments.Words);
        Assert.True(arguments.Has("all"));
        Assert.False(arguments.Has("quiet"));
    }

    [Fact]
    public void Keeps_every_value_of_a_flag() =>
        Assert.Equal(["a=1", "b=2"], CobraArguments.Parse(["--filter", "a=1", "--filter=b=2"], Flags).Values("filter"));

    [Fact]
    public void Leaves_all_after_two_dashes_as_it_is() =>
        Assert.Equal(["one", "--all", "-x"], CobraArguments.Parse(["one", "--", "--all", "-x"], Flags).Words);

    [Fact]
    public void Stops_at_the_first_word_where_it_should() =>
        Assert.Equal(["web", "ls", "-x"], CobraArguments.Parse(["-t", "web", "ls", "-x"], FlagSet.UpToFirstWord().Switches("t,tty")).Words);

    [Theory]
    [InlineData("unknown flag: --nope", "--nope")]
    [InlineData("unknown flag: --nope", "--nope=1")]
    [InlineData("unknown shorthand flag: 'x' in -x", "-x")]
    [InlineData("unknown shorthand flag: 'x' in -xq", "-axq")]
    [InlineData("flag needs an argument: --format", "--format")]
    [InlineData("flag needs an argument: 'f' in -f", "-f")]
    public void Complains_in_its_own_words(string error, params string[] arguments) =>
        Assert.Equal(error, CobraArguments.Parse(arguments, Flags).Error);
}
