using Devx.Providers.Execution;
using Devx.Providers.Execution.Recording;

namespace Devx.Providers.Tests.Execution.Recording;

public sealed class SecretMaskTests
{
    [Theory]
    [InlineData("-e DB_PASSWORD=hunter2", "-e DB_PASSWORD=***")]
    [InlineData("--env=API_KEY=a=b", "--env=API_KEY=***")]
    [InlineData("-eGITHUB_TOKEN=abc", "-eGITHUB_TOKEN=***")]
    [InlineData("--build-arg npmToken=abc", "--build-arg npmToken=***")]
    [InlineData("--password hunter2", "--password ***")]
    [InlineData("--registry-token abc", "--registry-token ***")]
    [InlineData("--password=hunter2", "--password=***")]
    [InlineData("pull https://me:hunter2@example.org/x", "pull https://me:***@example.org/x")]
    [InlineData("--env HTTP_PROXY=http://me:hunter2@proxy:80", "--env HTTP_PROXY=http://me:***@proxy:80")]
    public void Hides_the_value_of_what_is_named_like_a_secret(string command, string masked)
    {
        Assert.Equal(masked, Mask(command));
    }

    [Theory]
    [InlineData("-e NODE_ENV=production")]
    [InlineData("--password-stdin example.org")]
    [InlineData("--format {{json .}} --filter label=a=b")]
    [InlineData("--identity /home/me/.ssh/key --publish 8080:80")]
    [InlineData("-e MONKEY=banana KEYBOARD=us")]
    [InlineData("ssh://me@example.org:22/run/podman.sock")]
    public void Leaves_everything_else_as_it_is(string command)
    {
        Assert.Equal(command, Mask(command));
    }

    [Theory]
    [InlineData("POSTGRES_PASSWORD", "hunter2", "***")]
    [InlineData("API_KEY", "", "")]
    [InlineData("DATABASE_URL", "postgres://me:hunter2@db/x", "postgres://me:***@db/x")]
    [InlineData("JAVA_OPTS", "-Dapi.token=abc", "-Dapi.token=***")]
    [InlineData("KEYBOARD", "us", "us")]
    public void Hides_the_value_of_a_variable(string name, string value, string masked)
    {
        Assert.Equal(masked, SecretMask.Value(name, value));
    }

    [Fact]
    public void Hides_secret_variables_of_the_command_itself()
    {
        var request = new CommandRequest("docker")
        {
            Environment = new Dictionary<string, string?> { ["MY_SECRET"] = "x", ["OLD_TOKEN"] = null, ["LIMA_HOME"] = "/a" },
        };

        CommandRequest masked = SecretMask.Apply(request);

        Assert.Equal("LIMA_HOME=/a MY_SECRET='***' docker", masked.ToString());
        Assert.Null(masked.Environment["OLD_TOKEN"]);
    }

    private static string Mask(string command) =>
        string.Join(' ', SecretMask.Apply(new CommandRequest("docker", command.Split(' '))).Arguments);
}
