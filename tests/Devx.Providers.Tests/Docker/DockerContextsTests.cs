using Devx.Providers.Docker;

namespace Devx.Providers.Tests.Docker;

public sealed class DockerContextsTests
{
    private readonly VmTestHost _host = new();

    [Fact]
    public void The_default_context_is_always_there_and_current()
    {
        DockerContext context = Assert.Single(Read());

        Assert.Equal(new DockerContext("default", "unix:///var/run/docker.sock", "context:default", IsCurrent: true), context);
    }

    [Fact]
    public void Reads_contexts_and_the_current_one_from_dockers_files()
    {
        AddContext("lab", "unix:///run/lab.sock");
        _host.WithFile("/home/dev/.docker/config.json", "{\"auths\":{},\"currentContext\":\"lab\"}");

        IReadOnlyList<DockerContext> contexts = Read();

        Assert.Equal([("default", false), ("lab", true)], contexts.Select(context => (context.Name, context.IsCurrent)));
        Assert.Equal("context:lab", contexts[1].Address);
    }

    [Fact]
    public void DOCKER_CONTEXT_wins_over_the_file()
    {
        AddContext("lab", "unix:///run/lab.sock");
        _host.WithVariable("DOCKER_CONTEXT", "lab").WithFile("/home/dev/.docker/config.json", "{\"currentContext\":\"default\"}");

        Assert.Equal("lab", Read().Single(context => context.IsCurrent).Name);
    }

    [Fact]
    public void DOCKER_HOST_wins_over_everything()
    {
        AddContext("lab", "unix:///run/lab.sock");
        _host.WithVariable("DOCKER_HOST", "tcp://10.0.0.5:2375").WithVariable("DOCKER_CONTEXT", "lab");

        DockerContext current = Read().Single(context => context.IsCurrent);

        Assert.Equal("tcp://10.0.0.5:2375", current.Address);
    }

    [Fact]
    public void DOCKER_HOST_that_leads_where_a_context_leads_is_that_context()
    {
        _host.WithVariable("DOCKER_HOST", "unix:///run/docker.sock");

        Assert.Equal(("default", true), (Assert.Single(Read()).Name, Read()[0].IsCurrent));
    }

    [Fact]
    public void DOCKER_CONFIG_moves_the_files()
    {
        _host.WithVariable("DOCKER_CONFIG", "/etc/d").WithFile("/etc/d/config.json", "{\"currentContext\":\"lab\"}")
            .WithFile("/etc/d/contexts/meta/1/meta.json", "{\"Name\":\"lab\",\"Endpoints\":{\"docker\":{\"Host\":\"unix:///x\"}}}");

        Assert.Equal("lab", Read().Single(context => context.IsCurrent).Name);
    }

    [Fact]
    public void Finds_a_rootless_daemon_without_a_context()
    {
        _host.WithVariable("XDG_RUNTIME_DIR", "/run/user/1000").WithFile("/run/user/1000/docker.sock");

        Assert.Equal(("rootless", "unix:///run/user/1000/docker.sock"), (Read()[1].Name, Read()[1].Address));
    }

    [Fact]
    public void A_broken_context_file_does_not_hide_the_others()
    {
        AddContext("lab", "unix:///run/lab.sock");
        _host.WithFile("/home/dev/.docker/contexts/meta/bad/meta.json", "{\"Name\":").WithFile("/home/dev/.docker/config.json", "{{{");

        Assert.Equal(["default", "lab"], Read().Select(context => context.Name));
    }

    private IReadOnlyList<DockerContext> Read() => new DockerContexts(_host.Access).Read();

    private void AddContext(string name, string endpoint) => _host.WithFile(
        $"/home/dev/.docker/contexts/meta/{name}/meta.json",
        $$$$"""{"Name":"{{{{name}}}}","Metadata":{},"Endpoints":{"docker":{"Host":"{{{{endpoint}}}}","SkipTLSVerify":false}}}""");
}
