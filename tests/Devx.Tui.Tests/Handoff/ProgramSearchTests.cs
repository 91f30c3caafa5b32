using Devx.Tui.Handoff;

namespace Devx.Tui.Tests.Handoff;

public sealed class ProgramSearchTests
{
    [Fact]
    public void Finds_a_program_in_the_folders_in_their_order()
    {
        Assert.Equal("/bin/sh", ProgramSearch.Find("sh", "/nowhere:/bin:/usr/bin"));
    }

    [Theory]
    [InlineData("no-such-program", "/bin:/usr/bin")]
    [InlineData("sh", "")]
    [InlineData("sh", null)]
    [InlineData("sh", ".:bin")]
    [InlineData("/etc/passwd", "/bin")]
    public void Finds_nothing_that_a_shell_would_not_run(string program, string? folders)
    {
        Assert.Null(ProgramSearch.Find(program, folders));
    }

    [Fact]
    public void Takes_a_path_as_it_is()
    {
        Assert.Equal("/bin/sh", ProgramSearch.Find("/bin/sh", null));
    }
}
