namespace Devx.Tui.Presentation.Details;

/// <summary>Facts one below the other, in groups with a blank row between them; facts without a value are left out.</summary>
internal static class FactRows
{
    private const int LabelWidth = 14;

    public static DetailBody Of(ScreenContext context, params IEnumerable<IEnumerable<Fact>> groups)
    {
        var text = new Paragraphs(context, DetailPresenter.InnerOf(context)) { LabelWidth = LabelWidth };
        IEnumerable<Fact[]> known = groups.Select(group => group.Where(fact => fact.Value.Length > 0).ToArray());
        foreach (Fact[] facts in known.Where(group => group.Length > 0))
        {
            if (text.Lines.Count > 0)
            {
                text.Blank();
            }

            foreach (Fact fact in facts)
            {
                text.Pair(fact.Name, fact.Value, fact.Role, Role.Muted);
            }
        }

        return new DetailBody(text.Lines);
    }
}
