using Devx.Providers.Containers;

namespace Devx.Providers.Tests.Containers;

public sealed class StatusTextTests
{
    [Theory]
    [InlineData("Up 24 minutes", 24 * 60, ContainerHealth.None)]
    [InlineData("Up About an hour (healthy)", 3600, ContainerHealth.Healthy)]
    [InlineData("Up About a minute (unhealthy)", 60, ContainerHealth.Unhealthy)]
    [InlineData("Up Less than a second (health: starting)", 0, ContainerHealth.Starting)]
    [InlineData("Up 30 seconds (Paused)", 30, ContainerHealth.None)]
    [InlineData("Up 2 weeks", 14 * 86400, ContainerHealth.None)]
    public void Tells_how_long_a_container_is_up(string text, int seconds, ContainerHealth health)
    {
        StatusText status = StatusText.Parse(text);

        Assert.Equal(TimeSpan.FromSeconds(seconds), status.UpFor);
        Assert.Equal(health, status.Health);
        Assert.Null(status.ExitCode);
    }

    [Theory]
    [InlineData("Exited (3) 31 seconds ago", 3, 31)]
    [InlineData("Exited (137) About a minute ago", 137, 60)]
    [InlineData("Restarting (1) 5 months ago", 1, 150 * 86400)]
    public void Tells_how_a_container_ended(string text, int exitCode, int seconds)
    {
        StatusText status = StatusText.Parse(text);

        Assert.Equal(exitCode, status.ExitCode);
        Assert.Equal(TimeSpan.FromSeconds(seconds), status.EndedAgo);
        Assert.Null(status.UpFor);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Created")]
    [InlineData("Removal In Progress")]
    [InlineData("Exited (x) ago")]
    [InlineData(")(")]
    public void Tells_nothing_of_other_words(string text) => Assert.Equal(default, StatusText.Parse(text));

    [Theory]
    [InlineData("999999999 years")]
    [InlineData("Up Up")]
    public void An_absurd_age_is_no_age(string text) => Assert.Null(StatusText.Parse("Up " + text).UpFor);
}
