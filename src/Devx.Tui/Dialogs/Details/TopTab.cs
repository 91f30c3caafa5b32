using System.Globalization;
using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Tui.Presentation;
using Devx.Tui.Presentation.Details;
using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Dialogs.Details;

/// <summary>The page of processes, asked again and again while it is looked at, and only then.</summary>
internal sealed class TopTab : DetailTab
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private readonly Func<ContainerSnapshot?> _container;
    private readonly string _who;
    private readonly Question<ProcessTable> _question;
    private readonly IUiLoop _loop;
    private IDisposable? _next;
    private bool _isShown;

    /// <summary>True once the last answer was drawn: nobody sees it while something else covers the screen.</summary>
    private bool _isDrawn;
    private bool _isDue;
    private int _offset;
    private int _step = 1;

    /// <summary>Makes the page.</summary>
    /// <param name="container">Finds the container as it is now.</param>
    /// <param name="who">Who is asked.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="loop">Tells when to ask again.</param>
    public TopTab(Func<ContainerSnapshot?> container, string who, Question<ProcessTable> question, IUiLoop loop)
        : base("top")
    {
        (_container, _who, _question, _loop) = (container, who, question, loop);
        _question.Answered += OnAnswered;
    }

    public override string Heading => _question.Asked.Value is { Rows.Count: var count } && HasProcesses
        ? string.Create(
            CultureInfo.InvariantCulture, $"top, {count} {(count == 1 ? "process" : "processes")}, every {Pause.TotalSeconds} s")
        : "top";

    public override IReadOnlyList<DialogCommand> Commands =>
    [
        new([">", "shift-right"], "sideways", () => _offset += _step, IsHinted: HasProcesses),
        new(["<", "shift-left"], "back", () => _offset = Math.Max(0, _offset - _step), IsHinted: _offset > 0),
    ];

    public override IEnumerable<CopyText> Texts => (_question.Asked.Value?.Rows ?? [])
        .Where(row => row.Count > 0)
        .Select(row => new CopyText("", row[^1], row[^1], ""));

    private bool HasProcesses => _container()?.Info.Status is ContainerStatus.Running or ContainerStatus.Paused;

    public override void Show()
    {
        _isShown = true;
        if (HasProcesses)
        {
            Ask();
        }
    }

    public override void Leave()
    {
        _isShown = false;
        _next?.Dispose();
        _question.Stop();
    }

    public override void Refresh() => Show();

    public override DetailBody Draw(ScreenContext context)
    {
        _step = Math.Max(1, context.Width / 3);
        _isDrawn = true;
        AskWhatIsDue();
        if (!HasProcesses)
        {
            return new DetailBody(AnswerRows.Say(
                context, _container() is null ? "it is gone" : "it does not run, so there are no processes"));
        }

        return AnswerRows.Of(context, _question.Asked, _who, Rows);

        DetailBody Rows(ProcessTable table)
        {
            _offset = Math.Min(_offset, ProcessRows.LongestCommand(table));
            return ProcessRows.Of(context, table, _offset);
        }
    }

    private void Ask()
    {
        _next?.Dispose();
        _isDue = false;
        _question.Ask();
    }

    // The pause begins with the answer, so that a slow engine is not asked without end.
    private void OnAnswered()
    {
        _isDrawn = false;
        if (_isShown)
        {
            _next?.Dispose();
            _next = _loop.After(Pause, OnDue);
        }
    }

    private void OnDue()
    {
        _isDue = true;
        AskWhatIsDue();
    }

    private void AskWhatIsDue()
    {
        if (_isDue && _isDrawn && _isShown && HasProcesses)
        {
            Ask();
        }
    }
}
