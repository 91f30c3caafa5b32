using Devx.Tui.Hosting;

namespace Devx.Tui.Tests.Hosting;

public sealed class AtomicFileTests
{
    [Fact]
    public void Makes_the_folder_and_leaves_nothing_but_the_file()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("new/settings.json");

        AtomicFile.Write(path, "first");
        AtomicFile.Write(path, "second");

        Assert.Equal("second", File.ReadAllText(path));
        Assert.Single(Directory.GetFileSystemEntries(folder.File("new")));
    }

    [Fact]
    public void Keeps_a_link_and_changes_what_it_points_to()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("dotfile"), "old");
        File.CreateSymbolicLink(folder.File("settings.json"), folder.File("dotfile"));

        AtomicFile.Write(folder.File("settings.json"), "new");

        Assert.Equal("new", File.ReadAllText(folder.File("dotfile")));
        Assert.NotNull(new FileInfo(folder.File("settings.json")).LinkTarget);
    }

    [Fact]
    public void Says_why_it_cannot_write()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("file"), "");

        Assert.ThrowsAny<IOException>(() => AtomicFile.Write(folder.File("file/settings.json"), "text"));
    }
}
