using Devx.Providers.Execution.Local;
using Devx.Testing;

namespace Devx.Providers.Tests.Execution.Local;

public sealed class LinuxProcessTableTests
{
    private const string Rest = "100 100 0 -1 4194560 1 0 0 0 5 6 0 0 20 0 1 0 98765 2318336 205 18446744073709551615";

    private readonly FakeHostFiles _files = new();

    [Theory]
    [InlineData("sleep")]
    [InlineData("a) Z 1 (b")]
    [InlineData("tmux: server")]
    public void Reads_a_process_whatever_it_is_called(string name)
    {
        _files.Files["/proc/100/stat"] = $"100 ({name}) S 42 {Rest}\n";

        ProcessEntry? found = new LinuxProcessTable(_files).Find(100);

        Assert.Equal(new ProcessEntry(100, 42, 98765), found);
    }

    [Theory]
    [InlineData("100 (sleep) Z 42 " + Rest)]
    [InlineData("100 (sleep) X 42 " + Rest)]
    [InlineData("100 (sleep) S 42")]
    [InlineData("")]
    public void Does_not_see_one_that_has_ended(string stat)
    {
        _files.Files["/proc/100/stat"] = stat;

        Assert.Null(new LinuxProcessTable(_files).Find(100));
        Assert.Null(new LinuxProcessTable(_files).Find(101));
    }

    [Fact]
    public void Lists_processes_and_nothing_else_of_proc()
    {
        _files.Files["/proc/100/stat"] = $"100 (a) S 1 {Rest}";
        _files.Files["/proc/200/stat"] = $"200 (b) S 100 {Rest}";
        _files.Files["/proc/stat"] = "cpu 1 2 3";

        IReadOnlyList<ProcessEntry> all = new LinuxProcessTable(_files).All();

        Assert.Equal([100, 200], all.Select(process => process.Id));
    }
}
