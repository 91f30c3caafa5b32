using Devx.Providers.Contracts;
using Devx.Providers.Limactl;
using Devx.Testing;

namespace Devx.Providers.Tests.Limactl;

public sealed class LimactlParserTests
{
    [Fact]
    public void Lists_nothing_when_output_is_empty()
    {
        var recording = Recording.Load("lima-2.2.0-rc.0/002-list-json-none");

        Assert.Empty(LimactlParser.ParseList(recording.StandardOutput, recording.StandardError));
    }

    [Fact]
    public void Reads_a_running_instance()
    {
        var recording = Recording.Load("lima-2.2.0-rc.0/019-list-json-running");

        LimactlInstance instance = Assert.Single(LimactlParser.ParseList(recording.StandardOutput, recording.StandardError));

        Assert.Equal("deb", instance.Name);
        Assert.Equal("Running", instance.Status);
        Assert.Equal(2, instance.Cpus);
        Assert.Equal(2147483648, instance.Memory);
        Assert.Equal(8589934592, instance.Disk);
        Assert.Equal(35811, instance.SshLocalPort);
        Assert.Equal(23781, instance.HostAgentProcess);
        Assert.Equal(23855, instance.DriverProcess);
        Assert.Equal("/run/docker.sock", Assert.Single(instance.Config!.PortForwards!).GuestSocket);
        Assert.Null(instance.Problem);
    }

    [Fact]
    public void The_field_errors_is_useless_and_the_reasons_come_from_standard_error()
    {
        var recording = Recording.Load("lima-2.2.0-rc.0/185-list-json-broken");

        IReadOnlyList<LimactlInstance> instances = LimactlParser.ParseList(recording.StandardOutput, recording.StandardError);

        Assert.Equal(["broke", "emptydir", "invalid", "lab", "lab-clone", "nodisk"], instances.Select(instance => instance.Name));
        Assert.StartsWith("failed to unmarshal YAML", instances[0].Problem, StringComparison.Ordinal);
        Assert.Equal("open /home/dev/.lima/emptydir/lima.yaml: no such file or directory", instances[1].Problem);
        Assert.Equal("field `memory` has an invalid value: invalid size: 'lots'", instances[2].Problem);
        Assert.Null(instances[3].Problem);
    }

    [Fact]
    public void Names_of_old_versions_are_quoted_otherwise()
    {
        LimactlInstance instance = Assert.Single(LimactlParser.ParseList(
            "{\"name\":\"a b\",\"status\":\"Broken\"}",
            "time=\"x\" level=warning msg=\"instance \\\"a b\\\" has errors\" errors=\"[gone]\""));

        Assert.Equal("gone", instance.Problem);
    }

    [Theory]
    [InlineData("{\"name\":\"web\",\"stat")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"status\":\"Running\"}")]
    [InlineData("{\"name\":\"a\"}\n{\"name\":\"b\",\"cpus\":{}}")]
    public void A_cut_or_changed_list_is_refused_by_name(string output)
    {
        ProviderException exception = Assert.Throws<ProviderException>(() => LimactlParser.ParseList(output, ""));

        Assert.Equal(ProviderFailure.BadAnswer, exception.Failure);
        Assert.Contains("limactl", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_fields_and_numbers_as_text_do_no_harm()
    {
        LimactlInstance instance = Assert.Single(LimactlParser.ParseList(
            "{\"name\":\"a\",\"cpus\":\"4\",\"future\":{\"x\":[1]},\"errors\":[{},\"text\",3],"
            + "\"config\":{\"containerd\":{\"user\":null},\"portForwards\":null}}\n\n", ""));

        Assert.Equal(4, instance.Cpus);
        Assert.Null(instance.Config?.Containerd?.User);
    }

    [Fact]
    public void Hostile_names_are_data()
    {
        string longName = new('x', 200);
        string output = $"{{\"name\":\"\\u001b[31mred\"}}\n{{\"name\":\"日本語\"}}\n{{\"name\":\"{longName}\"}}\n";

        IReadOnlyList<LimactlInstance> instances = LimactlParser.ParseList(output, "");

        Assert.Equal(["\u001b[31mred", longName, "日本語"], instances.Select(instance => instance.Name));
    }

    [Fact]
    public void Reads_the_version() =>
        Assert.Equal("2.2.0-rc.0", LimactlParser.ParseVersion(Recording.Load("lima-2.2.0-rc.0/001-version").StandardOutput));

    [Theory]
    [InlineData("")]
    [InlineData("limactl: must not run as the root user")]
    [InlineData("lemons 1.0")]
    public void Another_answer_has_no_version(string output) => Assert.Null(LimactlParser.ParseVersion(output));
}
