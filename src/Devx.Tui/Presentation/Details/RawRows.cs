namespace Devx.Tui.Presentation.Details;

/// <summary>The engine's own words.</summary>
internal static class RawRows
{
    public static DetailBody Of(ScreenContext context, RawText text)
    {
        int inner = DetailPresenter.InnerOf(context);
        (string Text, int Line)[] rows = [.. text.Rows(inner - 2, context.Glyphs)];
        return new DetailBody([.. rows.Select(row => context.Line(inner).Gap().Add(row.Text).Build())])
        {
            Text = text,
            Lines = [.. rows.Select(row => row.Line)],
        };
    }
}
