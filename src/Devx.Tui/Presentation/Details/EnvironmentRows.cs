namespace Devx.Tui.Presentation.Details;

/// <summary>Variables with their values beside them; values that look like secrets are hidden until they are asked for.</summary>
internal static class EnvironmentRows
{
    public static DetailBody Of(ScreenContext context, IReadOnlyList<Variable> variables, bool isRevealed)
    {
        if (variables.Count == 0)
        {
            return new DetailBody(AnswerRows.Say(context, "it was given no variables"));
        }

        var grid = new Grid(context, [.. variables.Select(variable => new[] { variable.Name, "" })], DetailPresenter.InnerOf(context) / 2);
        return new DetailBody([.. variables.SelectMany(variable => grid.Broken(
        [
            new Span(variable.Name, Role.Strong),
            isRevealed || variable.Masked == variable.Value ? new Span(variable.Value) : new Span(variable.Masked, Role.Muted),
        ]))]);
    }
}
