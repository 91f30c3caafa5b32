using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using NSubstitute;

namespace Devx.Providers.Tests.Containers.Operations;

public sealed class RunPlannerTests
{
    private static readonly RunOptions Full = new()
    {
        Image = "nginx:1.29",
        Name = "web",
        Command = ["nginx", "-g", "daemon off;"],
        Environment = ["MODE=a b", "EMPTY="],
        Ports = ["127.0.0.1:8080:80", "53:53/udp"],
        Volumes = ["data:/data:ro"],
        Network = "shop",
        RestartPolicy = "on-failure",
        CpuCount = 0.5,
        Memory = ByteSize.FromMiB(64),
    };

    private readonly EngineTestHost _host = new();

    [Fact]
    public async Task Every_option_becomes_one_argument_each()
    {
        EnginePlan plan = await PlanAsync(Full);

        Assert.Equal(
            [
                "--context", "lab", "run", "--detach", "--name", "web", "--restart", "on-failure", "--env", "MODE=a b", "--env", "EMPTY=",
                "--publish", "127.0.0.1:8080:80", "--publish", "53:53/udp", "--volume", "data:/data:ro", "--network", "shop",
                "--cpus", "0.5", "--memory", "67108864b", "nginx:1.29", "nginx", "-g", "daemon off;",
            ],
            Assert.Single(plan.Steps).Command.Arguments);
        Assert.Equal("run web", plan.Steps[0].Title);
        Assert.Equal(Timeout.InfiniteTimeSpan, plan.Steps[0].Command.Timeout);
    }

    [Fact]
    public async Task Says_when_the_image_has_to_be_fetched_first()
    {
        EnginePlan absent = await PlanAsync(new RunOptions { Image = "nginx" });
        _host.Catalog.ListImagesAsync(Arg.Any<CancellationToken>()).Returns([EngineTestHost.Image("docker.io/library/nginx", "latest")]);
        EnginePlan present = await PlanAsync(new RunOptions { Image = "nginx" });

        Assert.Equal(["nginx is not here: it will be pulled."], absent.Notes);
        Assert.Empty(present.Notes);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused()
    {
        _host.Lists(EngineTestHost.Container("web"));

        ProviderException refusal = await Assert.ThrowsAsync<ProviderException>(() => PlanAsync(Full));

        Assert.Equal(ProviderFailure.AlreadyExists, refusal.Failure);
    }

    [Fact]
    public async Task What_is_removed_at_its_end_cannot_be_restarted()
    {
        ProviderException refusal = await Assert.ThrowsAsync<ProviderException>(() => PlanAsync(Full with { IsRemovedAtEnd = true }));

        Assert.Equal("A container that is removed at its end cannot be restarted (on-failure).", refusal.Message);
    }

    [Theory]
    [InlineData("80", true)]
    [InlineData("8080:80", true)]
    [InlineData(":80", true)]
    [InlineData("8000-8010:8000-8010/tcp", true)]
    [InlineData("[::1]:8080:80", true)]
    [InlineData("127.0.0.1::80", true)]
    [InlineData("0:80", false)]
    [InlineData("99999:80", false)]
    [InlineData("8080:80/icmp", false)]
    [InlineData("8000-8010:8000-8005", false)]
    [InlineData("web:80", false)]
    [InlineData("--privileged", false)]
    [InlineData("", false)]
    public void Ports_are_checked(string port, bool isPort)
    {
        ProviderException? refusal =
            Record.Exception(() => RunRules.Check(new RunOptions { Image = "nginx", Ports = [port] })) as ProviderException;

        Assert.Equal(isPort, refusal is null);
    }

    [Theory]
    [InlineData("nginx", true)]
    [InlineData("ghcr.io/acme/api:1.9", true)]
    [InlineData("localhost:5000/a/b@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", true)]
    [InlineData("d8c640d9f5dd", true)]
    [InlineData("NGINX", false)]
    [InlineData("--rm", false)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    public void Images_are_checked(string image, bool isImage)
    {
        ProviderException? refusal = Record.Exception(() => RunRules.Check(new RunOptions { Image = image })) as ProviderException;

        Assert.Equal(isImage, refusal is null);
    }

    [Theory]
    [InlineData("data:/data", true)]
    [InlineData("/home/dev:/src:ro,z", true)]
    [InlineData("/anonymous", true)]
    [InlineData("data:data", false)]
    [InlineData("data:", false)]
    [InlineData("--volumes-from=x", false)]
    public void Mounts_are_checked(string volume, bool isMount)
    {
        ProviderException? refusal =
            Record.Exception(() => RunRules.Check(new RunOptions { Image = "nginx", Volumes = [volume] })) as ProviderException;

        Assert.Equal(isMount, refusal is null);
    }

    [Theory]
    [InlineData("A=b", true)]
    [InlineData("HOME", true)]
    [InlineData("=b", false)]
    [InlineData("", false)]
    [InlineData("A B=c", false)]
    [InlineData("--env-file=x", false)]
    public void Variables_are_checked(string variable, bool isVariable)
    {
        ProviderException? refusal =
            Record.Exception(() => RunRules.Check(new RunOptions { Image = "nginx", Environment = [variable] })) as ProviderException;

        Assert.Equal(isVariable, refusal is null);
    }

    private Task<EnginePlan> PlanAsync(RunOptions options) =>
        new EngineOperations(_host.Docker).PlanAsync(new RunContainer(options), EngineTestHost.Cancel);
}
