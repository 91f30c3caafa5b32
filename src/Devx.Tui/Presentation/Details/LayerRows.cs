using System.Globalization;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;

namespace Devx.Tui.Presentation.Details;

/// <summary>The layers of an image, newest first: what each adds, and the instruction that made it.</summary>
internal static class LayerRows
{
    private const int SizeWidth = 9;

    private const int AgeWidth = 6;

    public static DetailBody Of(ScreenContext context, IReadOnlyList<ImageLayer> layers)
    {
        int inner = DetailPresenter.InnerOf(context);
        return layers.Count == 0
            ? new DetailBody(AnswerRows.Say(context, "it has no layers that the engine knows of"))
            : new DetailBody([.. layers.SelectMany(layer => Rows(context, layer, inner)), Total(context, layers, inner)])
            {
                Head = [Cells(context, inner, "SIZE", "AGE", new Span("INSTRUCTION", Role.Muted), Role.Muted)],
            };
    }

    private static IEnumerable<Line> Rows(ScreenContext context, ImageLayer layer, int inner)
    {
        string instruction = Columns.Clean(LayerInstruction.Of(layer), context.Glyphs);
        bool isEmpty = layer.Size is { Bytes: 0 };
        string size = isEmpty ? "0" : ByteText.Of(layer.Size, context.Glyphs);
        string age = layer.CreatedAt is { } at ? State.Durations.Short(context.Now - at) : context.Glyphs.Dash;
        int room = Math.Max(2, inner - SizeWidth - AgeWidth - 6);
        foreach ((int at2, string piece) in Wrapping.Pieces(instruction, room).Index())
        {
            Role role = isEmpty ? Role.Muted : Role.Text;
            yield return Cells(context, inner, at2 == 0 ? size : "", at2 == 0 ? age : "", new Span(piece, role), role);
        }
    }

    private static Line Total(ScreenContext context, IReadOnlyList<ImageLayer> layers, int inner)
    {
        long bytes = layers.Sum(layer => layer.Size?.Bytes ?? 0);
        int unknown = layers.Count(layer => layer.Size is null);
        string rest = unknown == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {unknown} of unknown size");
        string text = string.Create(CultureInfo.InvariantCulture, $"in {layers.Count} layers{rest}");
        return Cells(context, inner, ByteText.Of(new ByteSize(bytes), context.Glyphs), "", new Span(text, Role.Strong), Role.Strong);
    }

    private static Line Cells(ScreenContext context, int inner, string size, string age, Span instruction, Role role) =>
        context.Line(inner).Gap().Cell(size, SizeWidth, role, Align.Right).Gap(2).Cell(age, AgeWidth, Role.Muted, Align.Right).Gap(2)
            .Add(instruction.Text, instruction.Role).Build();
}
