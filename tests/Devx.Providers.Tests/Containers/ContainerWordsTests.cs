using Devx.Providers.Containers;

namespace Devx.Providers.Tests.Containers;

public sealed class ContainerWordsTests
{
    /// <summary>The words of docker 28.5's and podman 5.8's container states.</summary>
    [Theory]
    [InlineData("created", ContainerStatus.Created)]
    [InlineData("initialized", ContainerStatus.Created)]
    [InlineData("Running", ContainerStatus.Running)]
    [InlineData("paused", ContainerStatus.Paused)]
    [InlineData("restarting", ContainerStatus.Restarting)]
    [InlineData("stopping", ContainerStatus.Stopping)]
    [InlineData("removing", ContainerStatus.Removing)]
    [InlineData("stopped", ContainerStatus.Exited)]
    [InlineData("exited", ContainerStatus.Exited)]
    [InlineData("dead", ContainerStatus.Dead)]
    [InlineData("melting", ContainerStatus.Unknown)]
    public void A_state_is_read_from_its_word(string word, ContainerStatus status) => Assert.Equal(status, ContainerWords.Status(word));
}
