using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Testing;

namespace Devx.Providers.Tests.Containers;

public sealed class ContainerStakeParserTests
{
    [Theory]
    [InlineData("docker-28.5.2/141-inspect", "3cb8e63af8e8adf674beb0ec8d55058fd0d835b862ece95cb53a4fc5b97bf6a2", "no")]
    [InlineData("podman-5.8.6/524-remote-inspect", "d1be0d243473f5a7ec071577de6f7d17a74b46777a604d0606908c36e251a136", "no")]
    public void Reads_policy_and_volumes_of_each_engine(string recording, string id, string policy)
    {
        string? asked = null;

        ContainerStake stake = Assert.Single(ContainerStakeParser.Parse(
            "docker", Recording.Load(recording).StandardOutput, [Container(id)], (name, _) => (asked = name) is null));

        Assert.Equal(policy, asked);
        Assert.Equal((id, "web", true, (bool?)false), (stake.Id, stake.Name, stake.IsRunning, stake.ComesBack));
        Assert.Equal(["data"], stake.Volumes);
    }

    [Fact]
    public void A_container_that_vanished_is_left_out_and_the_order_is_the_lists()
    {
        const string output = "[{\"Id\":\"a\"},{\"Id\":\"c\"}]";

        IReadOnlyList<ContainerStake> stakes =
            ContainerStakeParser.Parse("docker", output, [Container("c"), Container("b"), Container("a")], (_, _) => null);

        Assert.Equal(["c", "a"], stakes.Select(stake => stake.Id));
        Assert.All(stakes, stake => Assert.Null(stake.ComesBack));
    }

    [Fact]
    public void Other_mounts_are_no_volumes()
    {
        const string output =
            "[{\"Id\":\"a\",\"Mounts\":[{\"Type\":\"bind\",\"Name\":\"\",\"Source\":\"/home\"},{\"Type\":\"volume\",\"Name\":\"db\"}]}]";

        Assert.Equal(["db"], Assert.Single(ContainerStakeParser.Parse("docker", output, [Container("a")], (_, _) => null)).Volumes);
    }

    [Fact]
    public void Words_of_a_login_shell_before_it_are_passed_over()
    {
        Assert.Single(ContainerStakeParser.Parse("nerdctl", "Welcome [dev]\n[{\"Id\":\"a\"}]", [Container("a")], (_, _) => null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[{\"Id\":")]
    [InlineData("Usage: docker container COMMAND")]
    public void An_answer_that_is_no_list_is_said_so(string output)
    {
        ProviderException error = Assert.Throws<ProviderException>(
            () => ContainerStakeParser.Parse("docker", output, [Container("a")], (_, _) => null));

        Assert.Equal(ProviderFailure.BadAnswer, error.Failure);
    }

    private static ContainerInfo Container(string id) => new() { Id = id, Name = "web", Image = "x", Status = ContainerStatus.Running };
}
