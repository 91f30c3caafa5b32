using Devx.Providers.Execution.Local;

namespace Devx.Providers.Tests.Execution.Local;

public sealed class LocalHostFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("devx-tui-test-").FullName;
    private readonly LocalHostFiles _files = new();

    [Fact]
    public void Reads_a_file_of_the_kernel_although_its_length_is_zero()
    {
        Assert.Equal(0, new FileInfo("/proc/self/stat").Length);
        Assert.StartsWith($"{Environment.ProcessId} (", _files.ReadText("/proc/self/stat"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/no/such/file")]
    [InlineData("/etc")]
    [InlineData("")]
    [InlineData("a\0b")]
    [InlineData("/proc/self/mem")]
    public void Gives_nothing_for_what_cannot_be_read(string path)
    {
        Assert.Null(_files.ReadText(path));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(100_000)]
    public void Reads_a_file_of_any_length_whole_and_without_its_mark(int length)
    {
        string path = Path.Combine(_folder, "file");
        string text = new('ä', length);
        File.WriteAllText(path, text, System.Text.Encoding.UTF8);

        Assert.Equal(text, _files.ReadText(path));
    }

    [Theory]
    [InlineData("#!/bin/sh\nexec podman \"$@\"\n", true)]
    [InlineData("\u007fELF", false)]
    [InlineData("#", false)]
    [InlineData("", false)]
    public void Tells_a_script_from_a_program(string text, bool isScript)
    {
        string path = Path.Combine(_folder, "docker");
        File.WriteAllText(path, text);

        Assert.Equal(isScript, _files.IsScript(path));
        Assert.False(_files.IsScript(path + "x"));
    }

    [Fact]
    public void Sees_files_folders_and_sockets()
    {
        string socketPath = Path.Combine(_folder, "s.sock");
        using var socket = new System.Net.Sockets.Socket(
            System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified);
        socket.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(socketPath));

        Assert.True(_files.Exists(socketPath));
        Assert.True(_files.Exists(_folder));
        Assert.False(_files.Exists(socketPath + "x"));
        Assert.Equal([socketPath], _files.List(_folder));
    }

    [Fact]
    public void Lists_nothing_where_there_is_no_folder()
    {
        Assert.Empty(_files.List("/no/such/folder"));
        Assert.Empty(_files.List("/etc/passwd"));
        Assert.Empty(_files.List(""));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
