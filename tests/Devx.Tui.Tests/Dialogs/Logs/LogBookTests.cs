using Devx.Providers.Contracts;
using Devx.Tui.Dialogs.Logs;
using Devx.Tui.State;
using Devx.Tui.State.Logs;
using Microsoft.Extensions.Time.Testing;

namespace Devx.Tui.Tests.Dialogs.Logs;

public sealed class LogBookTests
{
    private readonly LogBook _book = new(
        [new LogSource(new ContainerKey(new MachineId("lima", "dev"), "id-api"))], new LogRing(mostLines: 4), new FakeTimeProvider());

    [Fact]
    public void Matches_that_were_dropped_are_gone_before_anybody_searches_again()
    {
        _book.Search(new LogQuery("hit"));
        Add("hit 0", "hit 1", "hit 2", "hit 3");
        _book.Settle();

        Add("4", "5", "6");
        IReadOnlyList<string> left = _book.Read(shelf => Texts(shelf.Lines(isOnlyMatches: true)));
        Add("7");

        Assert.Equal(["hit 3"], left);
        Assert.Equal((0, null), _book.Read(shelf => (shelf.Matches?.Count, shelf.Lines(isOnlyMatches: true).Before(long.MaxValue))));
    }

    private static string[] Texts(ILogLines lines) => [.. lines.Between(0, long.MaxValue).Select(number => lines.Read(number).Text)];

    private void Add(params string[] texts) =>
        _book.Add([.. texts.Select(text => new LogLine(null, 0, LogLineKind.Output, text))]);
}
