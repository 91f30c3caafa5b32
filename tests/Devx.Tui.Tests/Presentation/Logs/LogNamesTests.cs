using Devx.Providers.Contracts;
using Devx.Tui.Presentation;
using Devx.Tui.Presentation.Logs;
using Devx.Tui.State;

namespace Devx.Tui.Tests.Presentation.Logs;

public sealed class LogNamesTests
{
    [Theory]
    [InlineData("shop-api-1 shop-api-2 shop-db-1", "api-1 api-2 db-1")]
    [InlineData("api worker", "api worker")]
    [InlineData("web web-2", "web web-2")]
    [InlineData("a-very-long-name-of-a-container-1 x", "a-very-lo…ntainer-1 x")]
    [InlineData(
        "a-very-long-name-beginning-of-x-ending x a-very-lofty-name-beginning-of-y-ending", "a-very-lo…-x-ending x a-very-lo…-y-ending")]
    public void Are_short_and_no_two_are_alike(string names, string expected)
    {
        Assert.Equal(expected, string.Join(' ', Shown(Of("lima/dev", names.Split(' ')))));
    }

    [Fact]
    public void Those_that_would_be_alike_get_a_number()
    {
        IReadOnlyList<string> shown = Shown(Of("lima/dev", "x", "same-begin-aaaa-same-end", "same-begin-bbbb-same-end"));

        Assert.Equal(["x", "same-begi…-same-end#1", "same-begi…-same-end#2"], shown);
    }

    [Fact]
    public void Tell_the_machine_where_there_are_several_and_the_provider_where_that_is_not_enough()
    {
        Assert.Equal(["dev/api", "host/api"], Shown([.. Of("lima/dev", "api"), .. Of("podman/host", "api")]));
        Assert.Equal(["lima/a/api", "colima/a/api"], Shown([.. Of("lima/a", "api"), .. Of("colima/a", "api")]));
    }

    [Fact]
    public void Ten_have_ten_looks_which_are_the_same_in_any_order()
    {
        IReadOnlyList<ContainerRef> containers = Of("lima/dev", [.. Enumerable.Range(0, 10).Select(at => $"service{at}")]);
        IReadOnlyList<ContainerRef> reversed = [.. containers.Reverse()];

        Span[] looks = [.. Enumerable.Range(0, 10).Select(new LogNames(containers, Glyphs.Unicode).SpanOf)];
        Span[] again = [.. Enumerable.Range(0, 10).Select(new LogNames(reversed, Glyphs.Unicode).SpanOf)];

        Assert.Equal(10, looks.Select(span => span.Look).Distinct().Count());
        Assert.Equal(looks, again.Reverse());
    }

    [Fact]
    public void One_container_needs_no_name()
    {
        Assert.Equal(0, new LogNames(Of("lima/dev", "api"), Glyphs.Unicode).Width);
    }

    private static IReadOnlyList<string> Shown(IReadOnlyList<ContainerRef> containers)
    {
        var names = new LogNames(containers, Glyphs.Unicode);
        return [.. Enumerable.Range(0, containers.Count).Select(names.Of)];
    }

    private static IReadOnlyList<ContainerRef> Of(string machine, params IReadOnlyList<string> names)
    {
        string[] parts = machine.Split('/');
        return [.. names.Select(name => new ContainerRef(new MachineId(parts[0], parts[1]), Snapshots.Container(name, "image", 1)))];
    }
}
