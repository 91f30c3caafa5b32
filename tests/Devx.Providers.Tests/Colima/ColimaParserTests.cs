using Devx.Providers.Colima;
using Devx.Providers.Contracts;
using Devx.Testing;

namespace Devx.Providers.Tests.Colima;

public sealed class ColimaParserTests
{
    [Fact]
    public void Lists_nothing_when_output_is_empty() =>
        Assert.Empty(ColimaParser.ParseList(Recording.Load("colima-0.10.3/004-list-json-none").StandardOutput));

    [Fact]
    public void Reads_recorded_profiles()
    {
        IReadOnlyList<ColimaEntry> entries =
            ColimaParser.ParseList(Recording.Load("colima-0.10.3/059-list-json-default-running").StandardOutput);

        Assert.Equal(
            [
                new ColimaEntry
                {
                    Name = "default", Status = "Running", Arch = "x86_64", Cpus = 2, Memory = 2147483648, Disk = 10737418240,
                    Runtime = "docker",
                },
                new ColimaEntry
                {
                    Name = "lab", Status = "Stopped", Arch = "x86_64", Cpus = 2, Memory = 2147483648, Disk = 10737418240,
                    Runtime = "docker",
                },
            ],
            entries);
    }

    [Fact]
    public void What_an_unreadable_profile_leaves_out_is_unknown()
    {
        ColimaEntry entry = Assert.Single(ColimaParser.ParseList(Recording.Load("colima-0.10.3/088-list-json-broken-yaml").StandardOutput));

        Assert.Equal(new ColimaEntry { Name = "lab", Disk = 10737418240, Runtime = "docker" }, entry);
    }

    [Fact]
    public void Log_lines_of_limactl_on_standard_output_are_no_profiles() =>
        Assert.Single(ColimaParser.ParseList("time=\"x\" level=warning msg=\"unknown field\"\n{\"name\":\"lab\"}\n"));

    [Theory]
    [InlineData("{\"name\":\"lab\",\"sta")]
    [InlineData("lab Running")]
    [InlineData("{\"status\":\"Running\"}")]
    public void A_cut_or_changed_list_is_refused_by_name(string output)
    {
        ProviderException exception = Assert.Throws<ProviderException>(() => ColimaParser.ParseList(output));

        Assert.Equal(ProviderFailure.BadAnswer, exception.Failure);
        Assert.Contains("colima", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("colima version v0.10.3\ngit commit: unknown\n", "0.10.3")]
    [InlineData("colima version 0.8.1", "0.8.1")]
    [InlineData("colima version HEAD-abc", "HEAD-abc")]
    [InlineData("lima 1", null)]
    public void Reads_the_version(string output, string? version) => Assert.Equal(version, ColimaParser.ParseVersion(output));
}
